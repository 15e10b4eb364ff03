package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every morning before the digest, in the weeks before a term ends that the programme names, looks whom there is something to tell. */
@Component
class QuotaReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaReminderRound.class);

    private final QuotaReminders reminders;
    private final Programmes programmes;
    private final Spans spans;
    private final JdbcClient jdbc;

    QuotaReminderRound(QuotaReminders reminders, Programmes programmes, Spans spans, JdbcClient jdbc) {
        this.reminders = reminders;
        this.programmes = programmes;
        this.spans = spans;
        this.jdbc = jdbc;
    }

    @Scheduled(cron = "0 50 6 * * *", zone = ChineseDates.ZONE_ID)
    void everyMorning() {
        run();
    }

    /** @return how many pairings were told */
    int run() {
        Term term = spans.current();
        List<String> untold = programmes.all().stream()
                .filter(programme -> isTime(programme, term))
                .flatMap(programme -> untold(programme, term).stream())
                .toList();
        int told = 0;
        for (String pairing : untold) {
            told += reminders.tell(pairing, term) ? 1 : 0;
        }
        LOG.info("quotas: {} of {} pairings told what will be missing", told, untold.size());
        return told;
    }

    private boolean isTime(Programme programme, Term term) {
        int days = programmes.in(programme.code(), term.schoolYear()).limit(LimitKey.QUOTA_WARNING);
        LocalDate today = spans.today();
        return term.contains(today) && !today.isBefore(term.lastDay().minusDays(days));
    }

    private List<String> untold(Programme programme, Term term) {
        return jdbc.sql(
                        "select p.id from pairing p where p.programme = :programme and p.stage = :stage and not exists ("
                                + "select 1 from quota_reminder r where r.pairing_id = p.id and r.school_year = :year and r.term = :term)"
                                + " order by p.id")
                .param("programme", programme.code())
                .param("stage", Stage.IMPLEMENTATION.name())
                .param("year", term.schoolYear().startYear())
                .param("term", term.number())
                .query(String.class)
                .list();
    }
}
