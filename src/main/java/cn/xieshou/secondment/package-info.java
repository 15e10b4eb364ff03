/**
 * Teachers who go to the partner school for a school year: their selection every July and their year of service
 * (R-SEC-1 to R-SEC-4). What every selection and every service leaves behind is a {@link cn.xieshou.secondment.Secondment}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "securitylog",
            "calendar",
            "lateness",
            "workflow",
            "directory",
            "programme",
            "notice",
            "matter",
            "document",
            "register",
            "pairing",
            "survey"
        })
package cn.xieshou.secondment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
