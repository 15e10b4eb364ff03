/**
 * The roster: schools, teachers, pairings and accounts come in and go out as one Excel workbook. A file is read, judged
 * row by row and shown before anything is written; then all of it is written or nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "upload",
            "workflow",
            "workflow :: account",
            "longwork",
            "directory",
            "programme",
            "notice :: outbox",
            "notice :: reach",
            "pairing"
        })
package cn.xieshou.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
