/** Values that every module speaks in: school year, ids, sides, levels, checksums. No behaviour of any feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.xieshou.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
