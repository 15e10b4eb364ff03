package cn.xieshou.lateness;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In whose hands each matter was and is; rows are added, never changed. */
@Repository
public class Holdings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holdings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on. */
    public void note(String matter, Holder holder) {
        jdbc.sql("insert into matter_holding (matter, holder, held_from) values (?, ?, ?)")
                .params(matter, holder.name(), Columns.time(clock.instant()))
                .update();
    }

    /**
     * In whose hands a matter was noted last, in SQL.
     *
     * @param matter expression of its key
     */
    public static String newest(String matter) {
        return "(select h.holder from matter_holding h where h.matter = " + matter
                + " order by h.id desc fetch first 1 rows only)";
    }

    /** The oldest first. */
    public List<Holding> of(String matter) {
        return of(Set.of(matter)).getOrDefault(matter, List.of());
    }

    /** Of many matters, by one question; who was never noted is not in it. */
    public Map<String, List<Holding>> of(Set<String> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Holding>> found = new HashMap<>();
        jdbc.sql("select matter, holder, held_from from matter_holding where matter in (:matters) order by id")
                .param("matters", matters)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getString("matter"), key -> new ArrayList<>())
                            .add(holding(row));
                });
        return found;
    }

    private Holding holding(ResultSet row) throws SQLException {
        Instant from = Columns.instant(row, "held_from");
        return new Holding(
                Columns.one(row, "holder", Holder.class),
                from.atZone(clock.getZone()).toLocalDate());
    }
}
