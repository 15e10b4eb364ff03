/**
 * Open lessons for the county (全县公开课, R-ACT-1): a school of a pairing announces one and invites other schools, which answer who comes;
 * when it is over it is recorded in the ledger with what is known of it already.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "register",
            "workflow",
            "directory",
            "notice :: outbox",
            "matter",
            "pairing",
            "ledger"
        })
package cn.xieshou.openlesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
