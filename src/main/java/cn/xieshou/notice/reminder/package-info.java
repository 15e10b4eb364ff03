/**
 * What is due and who is told of it: the schedule of reminders, the digest of the morning, notices of tasks, and the record
 * of what was sent.
 */
@NullMarked
@NamedInterface("reminder")
package cn.xieshou.notice.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
