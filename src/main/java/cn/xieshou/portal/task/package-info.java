/** The task page: any step's form drawn on the server, with what one needs to read before deciding. */
@NullMarked
package cn.xieshou.portal.task;

import org.jspecify.annotations.NullMarked;
