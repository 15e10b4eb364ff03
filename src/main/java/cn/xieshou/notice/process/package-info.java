/** The engine side of the notices: the process of every morning and the decision who is reminded. */
@NullMarked
package cn.xieshou.notice.process;

import org.jspecify.annotations.NullMarked;
