/** Pages of what can be done at a step besides approving, and the pieces that other pages show of it. */
@NullMarked
package cn.xieshou.matter.web;

import org.jspecify.annotations.NullMarked;
