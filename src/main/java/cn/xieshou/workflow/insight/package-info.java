/**
 * What people are told of cases: diagrams, what stands still and why, what became of a task, what waits and when it is due.
 */
@NullMarked
@NamedInterface("insight")
package cn.xieshou.workflow.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
