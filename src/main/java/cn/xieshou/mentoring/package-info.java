/**
 * Mentoring (师徒结对, R-MEN-1, Q-09, Q-18): teachers of the supporting school guide young ones of the recipient for a school year;
 * the days of guidance are those that the ledger has confirmed.
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
            "matter",
            "invitation",
            "files",
            "pairing",
            "ledger",
            "quota"
        })
package cn.xieshou.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
