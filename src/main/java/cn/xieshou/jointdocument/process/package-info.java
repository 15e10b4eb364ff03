/** The engine's side of joint documents: the forms of the model {@code joint-document}. */
@NullMarked
package cn.xieshou.jointdocument.process;

import org.jspecify.annotations.NullMarked;
