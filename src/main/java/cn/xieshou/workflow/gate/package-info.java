/**
 * Every way by which a person's data reaches a case: forms are held against their file, the party of the step is asked, two
 * at once are told apart, and what goes around a form is refused.
 */
@NullMarked
@NamedInterface("gate")
package cn.xieshou.workflow.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
