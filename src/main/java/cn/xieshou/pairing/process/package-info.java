/** The engine side of a pairing: its lifecycle model, the facts that the model reads and the form of the leading groups. */
@NullMarked
package cn.xieshou.pairing.process;

import org.jspecify.annotations.NullMarked;
