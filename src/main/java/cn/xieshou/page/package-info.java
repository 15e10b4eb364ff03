/**
 * What a page reads of what people type: each kind of field in one way, each refusal at its field; numbers in addresses, addresses
 * with a query, and as a square to photograph. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package cn.xieshou.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
