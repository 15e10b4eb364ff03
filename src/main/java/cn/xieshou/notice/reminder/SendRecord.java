package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.StoredMail;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was told what when in a matter: mails of its own, and its lines in everybody's digests. */
@Service
@Transactional(readOnly = true)
public class SendRecord {

    /** More than anybody reads; the oldest are left out. */
    public static final int MOST = 500;

    private final MailRepository mails;
    private final ToldReminders reminders;

    SendRecord(MailRepository mails, ToldReminders reminders) {
        this.mails = mails;
        this.reminders = reminders;
    }

    /** The newest first; the caller has checked that the matter may be seen. */
    public List<Told> of(String matterKey) {
        return Stream.concat(
                        mails.ofMatter(matterKey, MOST).stream().map(SendRecord::told),
                        reminders.of(matterKey, MOST).stream())
                .sorted(Comparator.comparing(Told::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static Told told(StoredMail mail) {
        return new Told(
                mail.sentAt() == null ? mail.createdAt() : mail.sentAt(),
                mail.mail().recipient(),
                mail.mail().subject(),
                mail.state(),
                mail.error(),
                mail.id());
    }
}
