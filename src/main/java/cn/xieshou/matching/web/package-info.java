/** Pages of matching rounds. */
@NullMarked
package cn.xieshou.matching.web;

import org.jspecify.annotations.NullMarked;
