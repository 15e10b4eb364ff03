/**
 * The year of service: arrival, the check at mid-year, the form of the year and its assessment, an early end and who comes
 * instead, and the record that a teacher keeps (R-SEC-3, R-SEC-4).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "register",
            "calendar",
            "lateness",
            "workflow",
            "workflow :: gate",
            "directory",
            "programme",
            "document",
            "paper",
            "matter",
            "files",
            "invitation",
            "signature",
            "pairing",
            "secondment",
            "selection"
        })
package cn.xieshou.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
