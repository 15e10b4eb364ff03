/**
 * Tells people by mail what waits for them: at once what is theirs, the rest and every reminder in one digest of the
 * morning; an outbox written in the transaction of what happened, and its dispatch by SMTP
 * or into files.
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
            "workflow :: account",
            "workflow :: engine",
            "workflow :: insight",
            "directory",
            "preference",
            "programme",
            "document",
            "register"
        })
package cn.xieshou.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
