/** The search over everything: one field on every page, what every feature finds for it, side by side. */
@NullMarked
package cn.xieshou.portal.search;

import org.jspecify.annotations.NullMarked;
