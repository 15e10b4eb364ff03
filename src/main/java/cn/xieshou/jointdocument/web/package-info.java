/** Pages of joint documents. */
@NullMarked
package cn.xieshou.jointdocument.web;

import org.jspecify.annotations.NullMarked;
