package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.DigestTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the send record tells of reminders, for tests that have no application. */
public final class TellReminders {

    private TellReminders() {}

    public static List<Told> of(String matter, JdbcClient jdbc) {
        return new ToldReminders(jdbc, new DigestTime("07:30")).of(matter, 10);
    }
}
