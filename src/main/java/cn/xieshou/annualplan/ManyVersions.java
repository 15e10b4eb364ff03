package cn.xieshou.annualplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Submitted texts of many pairings, read with three statements however many there are. */
@Repository
class ManyVersions {

    private final JdbcClient jdbc;

    ManyVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(PlanId id, int revision) {}

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** Every text since {@code firstYear}, the oldest revision first, by plan. */
    Map<PlanId, List<PlanVersion>> of(Collection<String> pairings, int firstYear) {
        Map<PlanId, List<PlanVersion>> found = new HashMap<>();
        if (pairings.isEmpty()) {
            return found;
        }
        Map<Key, List<MonthRow>> months =
                rows("annual_plan_month", "row_no", VersionRepository::month, pairings, firstYear);
        Map<Key, List<QuotaGap>> gaps = rows("annual_plan_gap", "clause", VersionRepository::gap, pairings, firstYear);
        statement("annual_plan_version", "revision", pairings, firstYear).query((ResultSet row) -> {
            Key key = key(row);
            found.computeIfAbsent(key.id(), id -> new ArrayList<>())
                    .add(VersionRepository.version(
                            row, key.id(), months.getOrDefault(key, List.of()), gaps.getOrDefault(key, List.of())));
        });
        return found;
    }

    private <T> Map<Key, List<T>> rows(
            String table, String order, Read<T> read, Collection<String> pairings, int firstYear) {
        Map<Key, List<T>> found = new HashMap<>();
        statement(table, order, pairings, firstYear).query((ResultSet row) -> {
            found.computeIfAbsent(key(row), key -> new ArrayList<>()).add(read.from(row));
        });
        return found;
    }

    private JdbcClient.StatementSpec statement(String table, String order, Collection<String> pairings, int firstYear) {
        return jdbc.sql("select * from " + table + " where pairing_id in (:pairings) and school_year >= :first"
                        + " order by pairing_id, school_year, revision, " + order)
                .param("pairings", pairings)
                .param("first", firstYear);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(new PlanId(row.getString("pairing_id"), row.getInt("school_year")), row.getInt("revision"));
    }
}
