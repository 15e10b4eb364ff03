/**
 * The whole file of a pairing: every paper that features have of it on one page, and all of them with an index and the trail as one
 * archive, made as long work and found again.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "securitylog",
            "database",
            "longwork",
            "directory",
            "paper",
            "matter",
            "pairing"
        })
package cn.xieshou.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
