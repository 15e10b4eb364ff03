/**
 * Accountability without blame: where steps wait and in whose hands the days went, by school and by section, the bureau's own sections
 * included. Each is charged the days in its own hands only.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "register",
            "directory",
            "workflow",
            "workflow :: insight",
            "notice",
            "pairing"
        })
package cn.xieshou.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
