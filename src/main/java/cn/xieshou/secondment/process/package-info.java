/** The table of eligibility as the domain asks it, for selections and for replacements. */
@NullMarked
@NamedInterface("process")
package cn.xieshou.secondment.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
