package cn.xieshou.ledger;

import cn.xieshou.shared.Columns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which days a teacher of either school were together, as the other school has confirmed (R-ACT-1, Q-18). */
@Component
@Transactional(readOnly = true)
public class DaysTogether {

    private final JdbcClient jdbc;

    DaysTogether(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Staff numbers of a teacher of each school. */
    public record Two(String supporting, String recipient) {}

    /**
     * Each day once, in order, of activities of the school year whose type counts for that quota; whoever had none is left out.
     *
     * @param quota {@code Q-18}
     */
    public Map<Two, List<LocalDate>> of(String quota, int schoolYear, Collection<Two> people) {
        Map<Two, List<LocalDate>> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select distinct s.staff_number as supporting, r.staff_number as recipient, a.held_on
                        from activity a
                        join activity_type t on t.code = a.type and ',' || t.quotas || ',' like :quota
                        join activity_person s on s.activity = a.id and s.side = 'SUPPORTING' and s.staff_number in (:supporting)
                        join activity_person r on r.activity = a.id and r.side = 'RECIPIENT' and r.staff_number in (:recipient)
                        where a.school_year = :year and a.state = :confirmed
                        order by a.held_on""")
                .param("quota", "%," + quota + ",%")
                .param(
                        "supporting",
                        people.stream().map(Two::supporting).distinct().toList())
                .param(
                        "recipient",
                        people.stream().map(Two::recipient).distinct().toList())
                .param("year", schoolYear)
                .param("confirmed", ActivityState.CONFIRMED.name())
                .query(row -> {
                    Two two = new Two(row.getString("supporting"), row.getString("recipient"));
                    found.computeIfAbsent(two, one -> new ArrayList<>()).add(Columns.day(row, "held_on"));
                });
        return found;
    }
}
