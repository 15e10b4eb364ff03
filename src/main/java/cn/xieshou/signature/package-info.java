/**
 * One's own signature as a picture (签名): drawn or brought, kept as ink on a transparent ground, seen and changed by its owner alone, and
 * put into the papers that attest what its owner has decided.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "upload",
            "directory",
            "files",
            "files :: picture"
        })
package cn.xieshou.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
