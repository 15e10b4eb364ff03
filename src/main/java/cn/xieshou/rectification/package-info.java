/**
 * Supervision (督查, R-EVA-2, R-EVA-3): inspection visits, what one school of a pairing has to put right, and the efficiency admonition (效能告诫)
 * with the school's right of reply. Every matter has a key of its own: the partner school has no part in what the other is told.
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
            "directory",
            "programme",
            "lateness",
            "register",
            "notice",
            "notice :: outbox",
            "paper",
            "matter",
            "files",
            "signature",
            "pairing",
            "annualplan",
            "ledger",
            "quota",
            "evaluation"
        })
package cn.xieshou.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
