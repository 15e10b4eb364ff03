/** Getting files. */
@NullMarked
package cn.xieshou.files.web;

import org.jspecify.annotations.NullMarked;
