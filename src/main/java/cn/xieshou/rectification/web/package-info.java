/** Pages of visits, rectifications and admonitions. */
@NullMarked
package cn.xieshou.rectification.web;

import org.jspecify.annotations.NullMarked;
