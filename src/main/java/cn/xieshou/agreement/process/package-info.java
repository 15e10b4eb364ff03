/** The forms of the model {@code agreement-signing} and what the model tells the agreement. */
@NullMarked
package cn.xieshou.agreement.process;

import org.jspecify.annotations.NullMarked;
