/**
 * The yearly summary that each school of a pairing writes (工作总结, R-SUM-1): drafted from the data, its figures linked to the rows behind
 * them and kept up to date until the principal sends it, read and marked by the section.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "calendar",
            "workflow",
            "workflow :: gate",
            "workflow :: insight",
            "directory",
            "programme",
            "register",
            "matter",
            "files",
            "paper",
            "signature",
            "pairing",
            "annualplan",
            "ledger",
            "quota",
            "secondment",
            "donation"
        })
package cn.xieshou.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
