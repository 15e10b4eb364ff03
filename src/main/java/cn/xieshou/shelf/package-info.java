/**
 * The shared shelf (资源共享, R-SHR-1): what each school gives to others, who may use it, who has fetched it, and where it was used in
 * class, which the ledger of activities counts.
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
            "files",
            "ledger"
        })
package cn.xieshou.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
