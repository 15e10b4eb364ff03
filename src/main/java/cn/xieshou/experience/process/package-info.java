/** Experience on the engine: forms, ids of the model. */
@NullMarked
package cn.xieshou.experience.process;

import org.jspecify.annotations.NullMarked;
