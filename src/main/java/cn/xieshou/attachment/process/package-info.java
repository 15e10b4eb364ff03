/** The forms of the model {@code cadre-attachment}, its decision table and what the model asks and tells the domain. */
@NullMarked
package cn.xieshou.attachment.process;

import org.jspecify.annotations.NullMarked;
