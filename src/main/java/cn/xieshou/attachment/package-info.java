/**
 * Cadres of the recipient school on attachment at the supporting school (挂职锻炼, R-CAD-1, Q-16): who is sent, the ledger of
 * stints and mentor's visits, three reports, and whether the term's demand was met.
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
            "document",
            "register",
            "matter",
            "files",
            "invitation",
            "pairing",
            "quota"
        })
package cn.xieshou.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
