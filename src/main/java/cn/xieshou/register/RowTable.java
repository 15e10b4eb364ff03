package cn.xieshou.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database for the rows of registers. */
@Repository
class RowTable {

    private final JdbcClient jdbc;

    RowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        Map<String, Object> values = new HashMap<>(where.values());
        conditions.values().forEach(condition -> {
            sql.append(", sum(case when ").append(condition.sql()).append(" then 1 else 0 end)");
            values.putAll(condition.values());
        });
        sql.append(" from ").append(query.from()).append(" where ").append(where.sql());
        return jdbc.sql(sql.toString())
                .params(values)
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
        return jdbc.sql("select " + query.columns() + " from " + query.from() + " where " + where.sql() + " order by "
                        + order + " limit " + limit + " offset " + offset)
                .params(where.values())
                .query(query.row())
                .list();
    }
}
