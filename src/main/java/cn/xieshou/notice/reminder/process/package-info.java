/**
 * The reminder schedule and its audience as decision tables, and the watch that asks them every morning.
 */
@NullMarked
package cn.xieshou.notice.reminder.process;

import org.jspecify.annotations.NullMarked;
