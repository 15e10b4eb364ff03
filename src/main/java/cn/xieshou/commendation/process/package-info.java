/** Commendation on the engine: forms, the decision table, ids of the model. */
@NullMarked
package cn.xieshou.commendation.process;

import org.jspecify.annotations.NullMarked;
