/** Many tasks of one step in one go: a list with what is unusual in each, and what became of those that were chosen. */
@NullMarked
package cn.xieshou.portal.bulk;

import org.jspecify.annotations.NullMarked;
