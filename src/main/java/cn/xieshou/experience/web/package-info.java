/** Pages of what schools have written down for others. */
@NullMarked
package cn.xieshou.experience.web;

import org.jspecify.annotations.NullMarked;
