/**
 * Teachers who go to the partner school for a school year: the secondment itself, who may be sent (R-SEC-1, R-SEC-3), and
 * what {@code selection} and {@code service} both know of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "page", "register", "calendar", "directory", "programme", "pairing", "quota"})
package cn.xieshou.secondment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
