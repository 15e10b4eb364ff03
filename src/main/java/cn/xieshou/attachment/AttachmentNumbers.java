package cn.xieshou.attachment;

import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What attachments of a programme were like in a school year: one row for those that are alike, however many there are. */
@Repository
class AttachmentNumbers {

    private static final String OF_YEAR = " from attachment a join pairing p on p.id = a.pairing_id"
            + " where a.school_year = :year and p.programme = :programme";

    private static final String STANDS = " and e.state = 'CONFIRMED' and e.counts = true";

    /** Days of the cadre who counts: the one that is as far down the list as cadres are asked for. */
    private static final String ALIKE = """
            select x.cadres, x.days, x.visits, x.reports, x.writers, count(*) as terms from (
                select case when a.state in ('RUNNING', 'MET', 'NOT_MET') or a.state = 'DISSOLVED' and a.mentor_name is not null
                        then (select count(*) from attachment_cadre c where c.attachment = a.id) else 0 end as cadres,
                    coalesce(d.days, 0) as days, coalesce(w.writers, 0) as writers,
                    (select count(*) from attachment_entry e where e.attachment = a.id and e.kind = 'VISIT' %1$s) as visits,
                    (select count(*) from cadre_report r where r.attachment = a.id and r.state = 'RECEIVED'
                        and (w.writers is null or exists (select 1 from attachment_entry e where e.attachment = a.id
                            and e.cadre = r.cadre %1$s))) as reports
                from attachment a join pairing p on p.id = a.pairing_id
                    left join (select s.attachment, s.days, row_number() over (partition by s.attachment order by s.days desc, s.cadre) as place
                        from (%2$s) s) d on d.attachment = a.id and d.place = :place
                    left join (select s.attachment, count(*) as writers from (%2$s) s group by s.attachment) w on w.attachment = a.id
                where a.school_year = :year and p.programme = :programme) x
            group by x.cadres, x.days, x.visits, x.reports, x.writers""".formatted(STANDS, """
            select e.attachment, e.cadre, sum(cast((extract(epoch from e.last_day) - extract(epoch from e.first_day)) / 86400 as integer) + 1) as days
                        from attachment_entry e where e.cadre is not null""" + STANDS + " group by e.attachment, e.cadre");

    private static final String STINTS = "select e.first_day, e.last_day, count(*) as those from attachment_entry e"
            + " join attachment a on a.id = e.attachment join pairing p on p.id = a.pairing_id"
            + " where a.school_year = :year and p.programme = :programme and e.kind = 'STINT' and e.state = 'CONFIRMED'"
            + " group by e.first_day, e.last_day";

    private static final String CONFIRMED = "select x.term, x.confirmed_on, count(*) as those from (select a.term,"
            + " cast(e.decided_at at time zone 'Asia/Shanghai' as date) as confirmed_on"
            + OF_YEAR.replace(" where ", " join attachment_entry e on e.attachment = a.id where ")
            + " and e.state = 'CONFIRMED' and e.decided_at is not null) x group by x.term, x.confirmed_on";

    private final JdbcClient jdbc;

    AttachmentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Terms that are alike.
     *
     * @param days of the cadre who counts
     * @param writers cadres who were there
     */
    record Alike(int cadres, int days, int visits, int reports, int writers, int terms) {

        int of(Criterion criterion) {
            return switch (criterion) {
                case CADRES -> cadres;
                case DAYS -> days;
                case VISITS -> visits;
                case REPORTS -> reports;
            };
        }
    }

    /** Confirmed stints of the same days. */
    record Stints(LocalDate firstDay, LocalDate lastDay, int those) {}

    /** Entries that were confirmed on a day. */
    record Confirmed(int term, LocalDate confirmedOn, int those) {}

    /** @param cadres as many are asked for */
    List<Alike> terms(String programme, SchoolYear year, int cadres) {
        return asked(ALIKE, programme, year)
                .param("place", Math.max(1, cadres))
                .query(RecordRows.of(Alike.class))
                .list();
    }

    List<Stints> stints(String programme, SchoolYear year) {
        return asked(STINTS, programme, year).query(RecordRows.of(Stints.class)).list();
    }

    List<Confirmed> confirmed(String programme, SchoolYear year) {
        return asked(CONFIRMED, programme, year)
                .query(RecordRows.of(Confirmed.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, String programme, SchoolYear year) {
        return jdbc.sql(sql).param("programme", programme).param("year", year.startYear());
    }
}
