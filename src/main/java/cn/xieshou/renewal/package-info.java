/**
 * What follows a cycle (R-FIN-3): both schools say what they wish, the office decides to renew or to end, and a renewed pairing begins its
 * next cycle with what this one left.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "register",
            "calendar",
            "programme",
            "workflow",
            "workflow :: gate",
            "directory",
            "matter",
            "pairing",
            "paper",
            "signature",
            "securitylog"
        })
package cn.xieshou.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
