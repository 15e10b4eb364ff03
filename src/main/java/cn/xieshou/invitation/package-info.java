/**
 * People without an account give their own word over a personal one-time link, sent by mail or printed as a slip: each feature
 * says by one bean what may be filled in, who is asked, who may ask and until when; what it does with the answer is its own.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "workflow",
            "directory",
            "notice",
            "notice :: outbox",
            "matter"
        })
package cn.xieshou.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
