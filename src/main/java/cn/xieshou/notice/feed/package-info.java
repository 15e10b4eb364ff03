/**
 * Deadlines as a calendar that a person's own program subscribes to.
 */
@NullMarked
@NamedInterface("feed")
package cn.xieshou.notice.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
