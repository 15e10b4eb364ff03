/**
 * Quotas (requirements section 4): what of them each pairing has done, counted from the confirmed activities of the ledger or answered by
 * the feature that knows, what it comes to at this pace, and what is told while there is time.
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
            "programme",
            "workflow",
            "directory",
            "notice :: outbox",
            "pairing",
            "ledger"
        })
package cn.xieshou.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
