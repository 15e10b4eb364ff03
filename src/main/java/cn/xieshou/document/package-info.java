/** Office documents out: Excel sheets and Word texts that any feature writes. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.xieshou.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
