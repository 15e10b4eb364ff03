/** Term evaluation on the engine: what its forms show and store, and what its model asks. */
@NamedInterface("process")
@NullMarked
package cn.xieshou.evaluation.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
