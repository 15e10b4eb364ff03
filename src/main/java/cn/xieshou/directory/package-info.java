/**
 * Who is who: schools with their profile, teachers, accounts with their role, liaisons and the leading groups that the
 * schools name. Personal data stays here; other modules hold codes and account names.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "securitylog",
            "register",
            "workflow",
            "workflow :: account",
            "programme"
        })
package cn.xieshou.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
