/**
 * How the engine is set up and kept: its settings and extensions, deployments that are whole, jobs and their timers, clocks
 * of several nodes.
 */
@NullMarked
@NamedInterface("engine")
package cn.xieshou.workflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
