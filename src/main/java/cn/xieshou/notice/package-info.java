/**
 * Tells people by mail what waits for them: an outbox written in the transaction of what happened, and its dispatch by SMTP
 * or into files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "directory", "document"})
package cn.xieshou.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
