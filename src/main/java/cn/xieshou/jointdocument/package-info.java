/**
 * What both schools draw up together (共同方案, R-PLN-4): plans, rules and each department's plan of a school year, drafted by a liaison,
 * agreed by both principals, kept in versions.
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
            "workflow :: insight",
            "directory",
            "programme",
            "register",
            "matter",
            "files",
            "paper",
            "signature",
            "pairing",
            "annualplan"
        })
package cn.xieshou.jointdocument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
