/**
 * The pairing agreement: drafted, agreed, signed by both principals and countersigned (R-AGR-1, R-AGR-2). Every signature
 * keeps the checksum of the exact text signed, so that a later change shows.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "securitylog",
            "calendar",
            "workflow",
            "workflow :: gate",
            "directory",
            "programme",
            "paper",
            "matter",
            "files",
            "signature",
            "pairing",
            "survey"
        })
package cn.xieshou.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
