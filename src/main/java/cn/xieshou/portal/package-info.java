/**
 * What people meet first: layout, my matters, the register and page of pairings, help, error pages. Nobody depends on it;
 * it may read every feature.
 */
@NullMarked
@ApplicationModule
package cn.xieshou.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
