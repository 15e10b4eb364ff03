/**
 * Joint meetings (联席会议, R-ACT-1, Q-20): agenda and minutes of an activity of the ledger, and what was decided there, each with a school and a
 * person who does it by a day; it is followed up until the school has said what came of it.
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
            "directory",
            "programme",
            "register",
            "paper",
            "matter",
            "files",
            "pairing",
            "ledger"
        })
package cn.xieshou.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
