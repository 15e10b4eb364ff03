/**
 * Experience (经验推广, R-FIN-2): a school of a pairing writes down what worked, on figures out of the file; its principal approves, the section
 * recommends, the office publishes it to all schools on the shelf.
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
            "workflow :: gate",
            "directory",
            "paper",
            "matter",
            "pairing",
            "summary",
            "shelf"
        })
package cn.xieshou.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
