/** Final assessment on the engine: what its forms show and store, and what its model asks. */
@NullMarked
package cn.xieshou.assessment.process;

import org.jspecify.annotations.NullMarked;
