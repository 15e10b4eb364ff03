package cn.xieshou.notice.outbox;

import cn.xieshou.notice.outbox.PostOffice.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds, one mail at a time: taken under a lease in one short transaction, sent outside of any, marked
 * in another. A node that dies in between leaves the lease to run out; the mail then goes again under the same Message-ID.
 */
@Component
public class MailDispatcher {

    /** Longer than the time-outs of one mail together, shorter than two minutes, in which sending must go on after a crash. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final String LINK_OVER = "链接已被更新的代替，或邮箱、密码、账号有了变动，不再发送";
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    private final AtomicInteger pauses = new AtomicInteger();
    private final MailQueue mails;
    private final PostOffice post;
    private final Addresses addresses;
    private final LastLook lastLook;
    private final MailTaking taking;
    private final DigestTime digestTime;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final DispatchPulse pulse;
    private Duration pause = Duration.ZERO;
    private Instant notBefore = Instant.MIN;

    public MailDispatcher(
            MailQueue mails,
            PostOffice post,
            Addresses addresses,
            LastLook lastLook,
            DailyLimit limit,
            DigestTime digestTime,
            Clock clock,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.post = post;
        this.addresses = addresses;
        this.lastLook = lastLook;
        this.taking = new MailTaking(mails, post, limit, digestTime, clock, transaction);
        this.digestTime = digestTime;
        this.clock = clock;
        this.transaction = transaction;
        this.pulse = new DispatchPulse(clock);
    }

    /** Sends all that is due, and returns how many attempts were made. */
    public synchronized int run() {
        pulse.round();
        Instant now = clock.instant();
        if (resting() || now.isBefore(notBefore) || !mails.anyDue(now, taking.isNight())) {
            return 0;
        }
        try (Round round = post.open()) {
            pause = Duration.ZERO;
            return sendAll(round);
        } catch (PostFailure e) {
            hold(e);
            return 0;
        }
    }

    DispatchPulse pulse() {
        return pulse;
    }

    /** Sends nothing while {@code work} runs. */
    void restWhile(Runnable work) {
        pauses.incrementAndGet();
        try {
            work.run();
        } finally {
            pauses.decrementAndGet();
        }
    }

    private int sendAll(Round round) {
        int attempts = 0;
        while (!resting()) {
            Optional<StoredMail> next = taking.next(LEASE);
            if (next.isEmpty()) {
                break;
            }
            attempts++;
            if (!attempt(round, next.get())) {
                break;
            }
        }
        return attempts;
    }

    /** Whether the connection can go on. */
    private boolean attempt(Round round, StoredMail mail) {
        String told = mail.mail().sentTo();
        boolean aboutTheAccount = mail.mail().kind() == Mail.Kind.ACCOUNT;
        if (!aboutTheAccount && addresses.ended(mail.mail().recipient())) {
            conclude(mail, Outcome.dropped(Outbox.ENDED));
            return true;
        }
        Optional<String> address =
                Optional.ofNullable(told).or(() -> addresses.of(mail.mail().recipient()));
        if (address.isEmpty()) {
            conclude(mail, Outcome.noAddress());
            return true;
        }
        try {
            Optional<StoredMail> ready = transaction.execute(status -> lastLook.prepare(mail));
            if (ready == null || ready.isEmpty()) {
                conclude(mail, Outcome.dropped(mail.mail().kind().hasLink() ? LINK_OVER : "所列事项均已办结，无需再发送"));
                return true;
            }
            round.send(ready.get(), address.get());
            conclude(mail, Outcome.sent(address.get(), clock.instant()));
            pulse.sent();
            return true;
        } catch (PostFailure e) {
            LOG.warn("mail {} not sent: {}", mail.id(), e.reason());
            pulse.failed(e.reason());
            conclude(mail, after(e, mail, address.get()));
            return e.permanent();
        } catch (RuntimeException e) {
            LOG.error("mail {} cannot be made", mail.id(), e);
            conclude(mail, after(new PostFailure("邮件无法生成", true, e), mail, address.get()));
            return true;
        }
    }

    private Outcome after(PostFailure failure, StoredMail mail, String address) {
        Optional<Instant> again =
                failure.permanent() ? Optional.empty() : Backoff.after(mail.attempts() + 1, clock.instant());
        return again.map(at -> Outcome.later(earliest(at, mail.mail()), address, failure.reason()))
                .orElseGet(() -> Outcome.failed(address, failure.reason()));
    }

    /** When a mail that is ready at {@code moment} may leave. */
    Instant earliest(Instant moment, Mail mail) {
        return mail.kind().atAnyHour() ? moment : earliest(moment);
    }

    public Instant earliest(Instant moment) {
        return post.disturbs() ? digestTime.firstPost(moment) : moment;
    }

    private void conclude(StoredMail mail, Outcome outcome) {
        transaction.executeWithoutResult(status -> {
            mails.conclude(mail.id(), taking.node(), outcome);
            if (outcome.state() == MailState.SENT) {
                lastLook.sent(mail, clock.instant());
            }
        });
    }

    private boolean resting() {
        return pauses.get() > 0;
    }

    /** The server is away: no mail is charged for it, and the next look comes later and later. */
    private void hold(PostFailure failure) {
        Duration doubled = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        Instant now = clock.instant();
        notBefore = now.plus(pause);
        pulse.failed(failure.reason());
        LOG.warn("no mail can leave, next look in {}: {}", pause, failure.reason());
        LOG.debug("no mail can leave", failure);
        transaction.executeWithoutResult(status -> mails.explainWaiting(now, failure.reason()));
    }
}
