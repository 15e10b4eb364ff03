/**
 * A programme as data: name, stages, quotas, eligibility limits, grades, deadlines and numbering, kept per school year so
 * that a past year keeps the numbers it was judged by.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "page", "calendar"})
package cn.xieshou.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
