/**
 * Long work as a job with progress that one may leave and find again: a page asks for it, any node does it in one transaction,
 * how far it is can be read on every node meanwhile. A node that dies leaves nothing by halves, and that is told.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "workflow :: engine",
            "workflow :: gate",
            "directory"
        })
package cn.xieshou.longwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
