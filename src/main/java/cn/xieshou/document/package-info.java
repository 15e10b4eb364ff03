/** Sheets out: what any feature writes as a workbook. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.xieshou.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
