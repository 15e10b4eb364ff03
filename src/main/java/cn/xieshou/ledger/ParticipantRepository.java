package cn.xieshou.ledger;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who took part in activities. */
@Repository
class ParticipantRepository {

    /** Who leads a school and who is a backbone teacher, as it is now: later changes do not change what took place. */
    private static final String STANDING = """
            update activity_person set backbone = exists (
                    select 1 from teacher t where t.staff_number = activity_person.staff_number and t.backbone <> 'NONE'),
                principal = exists (
                    select 1 from activity a join pairing p on p.id = a.pairing_id join person l
                        on l.school_code = case when activity_person.side = 'SUPPORTING'
                            then p.supporting_school else p.recipient_school end
                    where a.id = activity_person.activity and l.role = 'PRINCIPAL' and l.name = activity_person.name)
            where activity = :activity""";

    private final JdbcClient jdbc;

    ParticipantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(long activity, List<Participant> people) {
        jdbc.sql("delete from activity_person where activity = :activity")
                .param("activity", activity)
                .update();
        for (int i = 0; i < people.size(); i++) {
            Participant person = people.get(i);
            jdbc.sql("insert into activity_person (activity, side, place, name, staff_number)"
                            + " values (:activity, :side, :place, :name, :number)")
                    .param("activity", activity)
                    .param("side", person.side().name())
                    .param("place", i)
                    .param("name", person.name())
                    .param("number", person.staffNumber())
                    .update();
        }
        jdbc.sql(STANDING).param("activity", activity).update();
    }

    List<Participant> of(long activity) {
        return of(List.of(activity)).getOrDefault(activity, List.of());
    }

    /** Of many activities at once, those of the supporting school first. */
    Map<Long, List<Participant>> of(Collection<Long> activities) {
        Map<Long, List<Participant>> found = new TreeMap<>();
        if (!activities.isEmpty()) {
            jdbc.sql("select * from activity_person where activity in (:activities) order by activity, place")
                    .param("activities", activities)
                    .query(row -> {
                        found.computeIfAbsent(row.getLong("activity"), one -> new ArrayList<>())
                                .add(new Participant(
                                        Columns.one(row, "side", Side.class),
                                        row.getString("name"),
                                        row.getString("staff_number")));
                    });
        }
        return found;
    }
}
