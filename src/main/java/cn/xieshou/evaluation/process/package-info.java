/** Term evaluation on the engine: what its forms show and store, and what its model asks. */
@NullMarked
package cn.xieshou.evaluation.process;

import org.jspecify.annotations.NullMarked;
