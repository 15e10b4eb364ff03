package cn.xieshou.ledger;

import cn.xieshou.shared.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an activity is compared with before somebody is told that it looks odd. */
@Repository
class FlagRepository {

    /** More tell nothing new. */
    private static final int MOST = 200;

    private static final List<String> GONE = ActivityState.gone();

    private final JdbcClient jdbc;

    FlagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in the ledger of a pairing between two days. */
    List<Activity> between(String pairing, LocalDate first, LocalDate last) {
        return jdbc.sql("select * from activity where pairing_id = :pairing and held_on between :first and :last"
                        + " and state not in (:gone) order by held_on, id fetch first " + MOST + " rows only")
                .param("pairing", pairing)
                .param("first", first)
                .param("last", last)
                .param("gone", GONE)
                .query(RecordRows.of(Activity.class))
                .list();
    }

    /** Where these teachers were on these days, in whatever pairing. */
    List<SameDay> where(Collection<String> numbers, Collection<LocalDate> days) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select a.id as activity, a.pairing_id, a.held_on, a.type, a.topic, w.staff_number as number,"
                                        + " case a.place when 'RECIPIENT' then p.recipient_school"
                                        + " when 'SUPPORTING' then p.supporting_school else '' end as school"
                                        + " from activity_person w join activity a on a.id = w.activity"
                                        + " join pairing p on p.id = a.pairing_id"
                                        + " where w.staff_number in (:numbers) and a.held_on in (:days)"
                                        + " and a.state not in (:gone) order by a.held_on, a.id fetch first " + MOST
                                        + " rows only")
                        .param("numbers", numbers)
                        .param("days", days)
                        .param("gone", GONE)
                        .query(RecordRows.of(SameDay.class))
                        .list();
    }

    /** Those that stand and whose files are kept under these keys. */
    List<Activity> keeping(Collection<String> filesKeys) {
        return filesKeys.isEmpty()
                ? List.of()
                : jdbc.sql("select * from activity where files_key in (:keys) and state not in (:gone)")
                        .param("keys", filesKeys)
                        .param("gone", GONE)
                        .query(RecordRows.of(Activity.class))
                        .list();
    }
}
