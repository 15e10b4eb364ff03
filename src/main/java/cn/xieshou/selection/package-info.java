/**
 * The selection of every July: who goes to the partner school, checked against the rules, made public, decided (R-SEC-1 to
 * R-SEC-3). What it leaves behind is a {@link cn.xieshou.secondment.Secondment}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "securitylog",
            "register",
            "calendar",
            "lateness",
            "workflow",
            "workflow :: gate",
            "directory",
            "programme",
            "paper",
            "matter",
            "files",
            "invitation",
            "pairing",
            "survey",
            "secondment",
            "secondment :: process"
        })
package cn.xieshou.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
