/**
 * Final assessment (终结性评估, R-FIN-1, R-FIN-3): at the end of a cycle, and of each year of a programme that goes on, all terms of a pairing
 * are judged as a whole; each school gets a grade, which is public before it holds and may be appealed against once.
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
            "files",
            "signature",
            "pairing",
            "rectification",
            "evaluation",
            "evaluation :: process",
            "evaluation :: web"
        })
package cn.xieshou.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
