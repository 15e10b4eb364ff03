/**
 * From one release of the models to the next: cases that run for years are moved to the newest version of their model when
 * the program starts; what cannot move stays where it is and is listed to administrators.
 */
@NullMarked
@NamedInterface("upgrade")
package cn.xieshou.workflow.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
