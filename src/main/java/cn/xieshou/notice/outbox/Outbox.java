package cn.xieshou.notice.outbox;

import cn.xieshou.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the caller's transaction; they leave after it, however the mail server is. */
@Component
public class Outbox {

    private static final int LONGEST_SUBJECT = 250;

    /** Why a mail was left out whose recipient has no account any more. */
    public static final String ENDED = "收件人的账号已停用，不再发送";

    /** Why a mail was left out of which the matter is settled. */
    public static final String SETTLED = "事项已办结或已撤回，无需再通知";

    private final MailRepository mails;
    private final MailDispatcher dispatcher;
    private final Clock clock;

    Outbox(MailRepository mails, MailDispatcher dispatcher, Clock clock) {
        this.mails = mails;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** Writes {@code mail} once, or not at all if one of its once-key was ever written. */
    @Transactional
    public void enqueue(Mail mail) {
        Instant now = clock.instant();
        mails.insert(UUID.randomUUID().toString(), safe(mail), now, dispatcher.earliest(now, mail));
    }

    /** Writes {@code mail} once, to go into the recipient's next digest instead of leaving by itself. */
    @Transactional
    public void hold(Mail mail) {
        mails.insert(UUID.randomUUID().toString(), safe(mail), clock.instant(), null);
    }

    /** Writes the mails of {@code work} at its end, all at once; for work that takes none of them back. */
    @Transactional
    public void together(Runnable work) {
        mails.together(work);
    }

    /** Takes back what has not left yet about a task: all of it, since the task is closed. */
    @Transactional
    public void dropUnsent(String taskId) {
        mails.dropUnsent(taskId, null, SETTLED);
    }

    /** Takes back what has not left yet about a task for one person. */
    @Transactional
    public void dropUnsent(String taskId, String recipient) {
        mails.dropUnsent(taskId, recipient, "已转由他人办理，无需再通知");
    }

    /**
     * For the rehearsal: no mail leaves while {@code work} drives past time, and afterwards only what is about tasks that
     * are still open. Not inside a transaction.
     */
    public void quietly(Runnable work) {
        dispatcher.restWhile(() -> {
            work.run();
            mails.forgetUnsentBefore(clock.instant());
        });
    }

    private static Mail safe(Mail mail) {
        return mail.filled(oneLine(mail.subject()), Text.clean(mail.body()), mail.calendar());
    }

    /** A line break in a subject would be a new header. */
    public static String oneLine(String subject) {
        String line = Text.clean(subject.replaceAll("[\\s\\p{Cntrl}]+", " "));
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
