/**
 * The school calendar: terms, public holidays and make-up working days, working-day arithmetic, and deadlines that say
 * where they come from.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "page"})
package cn.xieshou.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
