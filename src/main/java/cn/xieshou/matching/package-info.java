/**
 * Matching: a round in which the schools are surveyed, every pair is scored by the decision table {@code matching-score},
 * the office decides on an explained proposal and the leading group approves (R-SUR-2, R-MAT-1).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "register",
            "workflow",
            "workflow :: gate",
            "directory",
            "programme",
            "notice",
            "matter",
            "files",
            "pairing",
            "survey"
        })
package cn.xieshou.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
