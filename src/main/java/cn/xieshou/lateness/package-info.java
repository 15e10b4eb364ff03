/**
 * By how much a matter with a day of the calendar came late, told by whose hands held it meanwhile (R-PLN-3, R-SEC-1, R-SEC-4).
 * The features note each change of hands and say against which day they count.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar"})
package cn.xieshou.lateness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
