/**
 * People whom no mail reaches, and those who left.
 */
@NullMarked
@NamedInterface("reach")
package cn.xieshou.notice.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
