package cn.xieshou.annualplan;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changed dates: added, never changed. */
@Repository
class DateChangeRepository {

    private final JdbcClient jdbc;

    DateChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanId id, DateChange change) {
        jdbc.sql("""
                        insert into annual_plan_date (pairing_id, school_year, due_before, due_after, kind, reason, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.pairingId(),
                        id.schoolYear(),
                        change.before(),
                        change.after(),
                        change.kind().name(),
                        change.reason(),
                        change.actor(),
                        Columns.time(change.at()))
                .update();
    }

    /** Every change of the date that held, the oldest first. */
    List<DateChange> of(PlanId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of many plans; one whose date was never moved is not in it. */
    Map<PlanId, List<DateChange>> of(List<PlanId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<PlanId, List<DateChange>> found = new HashMap<>();
        jdbc.sql("select * from annual_plan_date where pairing_id in (:pairings) order by id")
                .param(
                        "pairings",
                        ids.stream().map(PlanId::pairingId).distinct().toList())
                .query((ResultSet row) -> {
                    found.computeIfAbsent(StoredPlan.id(row), key -> new ArrayList<>())
                            .add(change(row));
                });
        return found;
    }

    private static DateChange change(ResultSet row) throws SQLException {
        return new DateChange(
                Columns.day(row, "due_before"),
                Columns.day(row, "due_after"),
                Columns.one(row, "kind", DateChange.Kind.class),
                row.getString("reason"),
                row.getString("actor"),
                Columns.instant(row, "at"));
    }
}
