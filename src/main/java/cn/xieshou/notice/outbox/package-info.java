/**
 * Mails from the transaction that caused them to the mail server: the outbox, quiet hours and the limit of a day, attempts
 * and their alarm, the mail as a file.
 */
@NullMarked
@NamedInterface("outbox")
package cn.xieshou.notice.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
