/**
 * The ledger of activities (活动台账, R-ACT-1): what both schools did together, recorded by one, confirmed by the other. Only what the
 * other school has confirmed counts.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "upload",
            "calendar",
            "workflow",
            "workflow :: gate",
            "directory",
            "programme",
            "register",
            "matter",
            "files",
            "longwork",
            "roster",
            "roster :: excel",
            "pairing",
            "annualplan"
        })
package cn.xieshou.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
