/** The agreement to take away. */
@NullMarked
package cn.xieshou.agreement.web;

import org.jspecify.annotations.NullMarked;
