/** How each person likes the product to behave; what nobody chose is the bureau's setting. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "page"})
package cn.xieshou.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
