/** Pages of the programmes: everybody reads, the office and the administrator edit. */
@NullMarked
package cn.xieshou.programme.web;

import org.jspecify.annotations.NullMarked;
