/**
 * The annual plan of a pairing (R-PLN-1 to R-PLN-3): drafted and agreed by both schools every August, held against the
 * programme's quotas, reviewed and filed by the section of the school level. The register shows who is missing or late.
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
            "paper",
            "matter",
            "files",
            "signature",
            "pairing",
            "agreement"
        })
package cn.xieshou.annualplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
