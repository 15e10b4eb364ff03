/** Pages of commendation and the honour register. */
@NullMarked
package cn.xieshou.commendation.web;

import org.jspecify.annotations.NullMarked;
