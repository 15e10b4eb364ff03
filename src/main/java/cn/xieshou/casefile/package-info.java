/**
 * The whole file of a pairing: every paper that features have of it on one page, and all of them as one archive with an index, the trail
 * and the files of the steps. Papers are made as long work and found again; files and index are written when it is fetched.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "securitylog",
            "database",
            "longwork",
            "workflow",
            "workflow :: insight",
            "directory",
            "paper",
            "matter",
            "files",
            "pairing",
            "service"
        })
package cn.xieshou.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
