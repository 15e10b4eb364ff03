/**
 * Inspection visits 督查走访 (R-EVA-2): people of the bureau record that they went to a school of a pairing, what they looked at and found; what
 * has to be put right becomes a rectification. The school reads it, its partner only that there was a visit.
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
            "directory",
            "register",
            "notice",
            "notice :: outbox",
            "matter",
            "files",
            "pairing",
            "rectification"
        })
package cn.xieshou.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
