package cn.xieshou.notice.reach;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.PersonLeft;
import cn.xieshou.notice.feed.CalendarFeeds;
import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.notice.reminder.ReminderRepository;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whose account has ended gets no mail and no reminder any more, and their calendar feed is shut for good. */
@Component
public class LeftPeople {

    private final Directory directory;
    private final CalendarFeeds feeds;
    private final MailRepository mails;
    private final ReminderRepository reminders;
    private final Clock clock;

    LeftPeople(
            Directory directory, CalendarFeeds feeds, MailRepository mails, ReminderRepository reminders, Clock clock) {
        this.directory = directory;
        this.feeds = feeds;
        this.mails = mails;
        this.reminders = reminders;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void left(PersonLeft event) {
        if (directory.inOffice(event.account()).isEmpty()) {
            feeds.close(event.account());
            mails.dropUnsentTo(event.account(), Outbox.ENDED);
            reminders.dropAllOf(event.account(), clock.instant());
        }
    }
}
