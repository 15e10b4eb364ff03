/**
 * What every approval step of every process can do besides approving: hand over, ask first, copy, urge, take back, act as
 * deputy; and the trail that tells who did what when. Features write the trail, the portal shows it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "securitylog",
            "calendar",
            "workflow",
            "workflow :: engine",
            "workflow :: form",
            "workflow :: gate",
            "workflow :: insight",
            "directory",
            "notice",
            "notice :: outbox",
            "notice :: reminder"
        })
package cn.xieshou.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
