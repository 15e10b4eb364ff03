/**
 * The security log: who signed in, failed, changed an account, took data out, was refused; when, from where, with what
 * result. It stands low, so that every module may record; it knows none of them. Rows are written and read, never changed;
 * a night's cleanup removes what is older than the retention, at least 180 days.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "register"})
package cn.xieshou.securitylog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
