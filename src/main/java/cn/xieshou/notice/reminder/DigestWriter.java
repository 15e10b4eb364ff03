package cn.xieshou.notice.reminder;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.notice.outbox.MailDispatcher;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Writes the day's digests into the outbox, one for each person, whatever else happened to earlier ones. */
@Component
class DigestWriter {

    /** What was written a moment ago is about to leave by itself. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    /** Mails of the night leave shortly after the digest; it takes them along. */
    private static final Duration AFTER_THE_DIGEST = Duration.ofMinutes(10);

    private final ReminderRepository reminders;
    private final DigestMails mails;
    private final MailDispatcher dispatcher;
    private final WorkingDays workingDays;
    private final Clock clock;

    DigestWriter(
            ReminderRepository reminders,
            DigestMails mails,
            MailDispatcher dispatcher,
            WorkingDays workingDays,
            Clock clock) {
        this.reminders = reminders;
        this.mails = mails;
        this.dispatcher = dispatcher;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Who gets a digest; what waits for a whole section does not call anybody on a day off. */
    Set<String> recipients(LocalDate day) {
        Set<String> recipients = new TreeSet<>(reminders.accountsToTell());
        Instant now = clock.instant();
        recipients.addAll(mails.recipientsLeftBehind(now.minus(ON_ITS_WAY), now.plus(AFTER_THE_DIGEST)));
        if (workingDays.isWorkingDay(day)) {
            recipients.addAll(mails.recipientsOfHeld());
        }
        return recipients;
    }

    void write(LocalDate day) {
        Set<String> recipients = recipients(day);
        Instant now = clock.instant();
        mails.holdLeftBehind(now.minus(ON_ITS_WAY), now.plus(AFTER_THE_DIGEST));
        String key = DeadlineWatch.key(day);
        mails.insert(recipients, key, "每日汇总 " + ChineseDates.date(day), now, dispatcher.earliest(now));
        mails.collapseOlder(key);
    }
}
