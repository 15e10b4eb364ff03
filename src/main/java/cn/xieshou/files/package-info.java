/**
 * Files that people attach to what they submit (附件): told by content, cleaned, kept in the database in parts, bound to the
 * submission in the engine's transaction, read by whoever may see the matter. (The module {@code attachment} is about cadres.)
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "securitylog",
            "upload",
            "workflow",
            "workflow :: gate",
            "directory",
            "matter",
            "pairing"
        })
package cn.xieshou.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
