package cn.xieshou.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database for the rows of registers. */
@Repository
class RowTable {

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final JdbcClient streaming;

    RowTable(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        JdbcTemplate some = new JdbcTemplate(source);
        some.setFetchSize(FETCHED);
        this.streaming = JdbcClient.create(some);
    }

    int count(RowQuery<?> query, Condition where) {
        return jdbc.sql("select count(*) from " + query.from() + " where " + where.sql())
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    /** How many rows each condition holds for, in one statement; and all, as «». */
    Map<String, Integer> counts(RowQuery<?> query, Condition where, Map<String, Condition> conditions) {
        StringBuilder sql = new StringBuilder("select count(*)");
        Condition all = where.and(Condition.all(List.copyOf(conditions.values())));
        conditions.values().forEach(condition -> sql.append(", coalesce(sum(case when ")
                .append(condition.sql())
                .append(" then 1 else 0 end), 0)"));
        sql.append(" from ").append(query.from()).append(" where ").append(where.sql());
        return jdbc.sql(sql.toString())
                .params(all.values())
                .query((row, n) -> {
                    Map<String, Integer> counts = new LinkedHashMap<>();
                    counts.put("", row.getInt(1));
                    int column = 2;
                    for (String key : conditions.keySet()) {
                        counts.put(key, row.getInt(column++));
                    }
                    return counts;
                })
                .single();
    }

    /** Rows of a page. */
    <R> List<R> rows(RowQuery<R> query, Condition where, String order, int limit, int offset) {
        return select(jdbc, query, where, order, limit, offset)
                .query(query.row())
                .list();
    }

    /** Every row, fetched as the reader goes on: to be read in a transaction and closed. */
    <R> Stream<R> all(RowQuery<R> query, Condition where, String order, int most) {
        return select(streaming, query, where, order, most, 0).query(query.row()).stream();
    }

    private static JdbcClient.StatementSpec select(
            JdbcClient asking, RowQuery<?> query, Condition where, String order, int limit, int offset) {
        return asking.sql("select " + query.columns() + " from " + query.from() + " where " + where.sql() + " order by "
                        + order + " limit " + limit + " offset " + offset)
                .params(where.values());
    }
}
