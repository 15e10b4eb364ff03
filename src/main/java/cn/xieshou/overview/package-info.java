/**
 * The overview for the bureau: what was filed, what is missing or late, in whose hands it lies and how the schools' load is shared. Every
 * number is counted by the register that it leads to.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "register",
            "calendar",
            "lateness",
            "directory",
            "pairing",
            "annualplan",
            "secondment",
            "selection",
            "attachment",
            "evaluation"
        })
package cn.xieshou.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
