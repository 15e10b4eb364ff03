package cn.xieshou.ledger;

import cn.xieshou.shared.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which days teachers of both schools of a pairing were together, as the other school has confirmed (R-ACT-1, Q-18). */
@Component
@Transactional(readOnly = true)
public class DaysTogether {

    /** Activities of guidance «a» with those of both schools, «s» and «r», in SQL: those that the other school has confirmed. */
    private static final String FROM = """
            from activity a
            join activity_type t on t.code = a.type and ',' || t.quotas || ',' like :countsFor
            join activity_person s on s.activity = a.id and s.side = 'SUPPORTING'
            join activity_person r on r.activity = a.id and r.side = 'RECIPIENT'
            where a.school_year = :heldIn and a.state = 'CONFIRMED'""";

    private final JdbcClient jdbc;

    DaysTogether(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param supporting staff number of the supporting school's teacher */
    public record Day(String pairingId, String supporting, String recipient, LocalDate heldOn) {}

    /**
     * The days on which these teachers of supporting schools met teachers of the recipients in activities whose type counts for that
     * quota, each once for each two people, in order.
     *
     * @param quota {@code Q-18}
     */
    public List<Day> of(String quota, int schoolYear, Collection<String> pairings, Collection<String> supporting) {
        return pairings.isEmpty() || supporting.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select distinct a.pairing_id, s.staff_number as supporting, r.staff_number as recipient, a.held_on "
                                        + FROM + " and a.pairing_id in (:pairings) and s.staff_number in (:supporting)"
                                        + " and r.staff_number is not null order by a.held_on")
                        .param("countsFor", countsFor(quota))
                        .param("heldIn", schoolYear)
                        .param("pairings", pairings)
                        .param("supporting", supporting)
                        .query(RecordRows.of(Day.class))
                        .list();
    }

    /**
     * How many such days a teacher had between two days, as a number in SQL; takes {@code heldIn} and {@link #countsFor}.
     *
     * @param pairing column of the pairing's id
     * @param supporting column of the teacher's staff number
     */
    public static String counted(String pairing, String supporting, String first, String last) {
        return "(select count(distinct a.held_on) " + FROM + " and a.pairing_id = " + pairing + " and s.staff_number = "
                + supporting + " and a.held_on between " + first + " and " + last + ")";
    }

    /** What {@code countsFor} is for a quota. */
    public static String countsFor(String quota) {
        return "%," + quota + ",%";
    }
}
