/**
 * The pairing of one supporting and one recipient school, and its life from survey to the end of the cycle
 * (requirements section 3). Everything else in the product happens inside a pairing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "register",
            "calendar",
            "workflow",
            "workflow :: engine",
            "workflow :: insight",
            "directory",
            "programme",
            "notice",
            "notice :: outbox",
            "matter"
        })
package cn.xieshou.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
