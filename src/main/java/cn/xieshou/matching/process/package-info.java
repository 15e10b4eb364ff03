/** Matching on the engine: forms, delegates, ids of the model. */
@NullMarked
package cn.xieshou.matching.process;

import org.jspecify.annotations.NullMarked;
