package cn.xieshou.notice.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes mails out of the queue one at a time, those that may leave now and are not one too many for their recipient. */
class MailTaking {

    private static final int TRIES = 10;
    private static final Logger LOG = LoggerFactory.getLogger(MailTaking.class);

    private final String node = UUID.randomUUID().toString();
    private final MailQueue mails;
    private final PostOffice post;
    private final DailyLimit limit;
    private final DigestTime digestTime;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailTaking(
            MailQueue mails,
            PostOffice post,
            DailyLimit limit,
            DigestTime digestTime,
            Clock clock,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.post = post;
        this.limit = limit;
        this.digestTime = digestTime;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Who holds what was taken. */
    String node() {
        return node;
    }

    /** The next mail that may leave now, under the node's lease; empty if there is none. */
    Optional<StoredMail> next(Duration lease) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return Optional.ofNullable(transaction.execute(status -> take(lease)));
            } catch (DuplicateKeyException e) {
                LOG.debug("another node sends to the same person right now", e);
            }
        }
        return Optional.empty();
    }

    private @Nullable StoredMail take(Duration lease) {
        Instant now = clock.instant();
        Optional<StoredMail> next = mails.lockNext(now, isNight());
        while (next.isPresent() && !admits(next.get(), now)) {
            wait(next.get(), now);
            next = mails.lockNext(now, isNight());
        }
        next.ifPresent(mail -> mails.lease(mail.id(), node, now.plus(lease)));
        return next.orElse(null);
    }

    private boolean admits(StoredMail mail, Instant now) {
        return !post.disturbs() || mail.mail().kind().ofAccount() || limit.admits(mail, now);
    }

    /** One mail too many for today. */
    private void wait(StoredMail mail, Instant now) {
        if (mail.mail().kind() == Mail.Kind.DIGEST) {
            mails.postpone(mail.id(), digestTime.nextDay(now));
        } else {
            mails.hold(mail.id());
        }
    }

    /** The quiet hours, in which only what somebody waits for leaves. */
    boolean isNight() {
        return post.disturbs() && QuietHours.include(clock.instant());
    }
}
