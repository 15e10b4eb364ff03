package cn.xieshou.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final JdbcClient usual;

    RowTable(DataSource source) {
        this.jdbc = JdbcClient.create(new PlannedForValues(source));
        this.usual = JdbcClient.create(source);
        JdbcTemplate some = new PlannedForValues(source);
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
        return groups(query, where, conditions, List.of(), 1).get(0).counts();
    }

    /** The same for each group of rows, the largest first. */
    List<Tally.Group> groups(
            RowQuery<?> query, Condition where, Map<String, Condition> conditions, List<String> by, int most) {
        StringBuilder sql = new StringBuilder("select count(*) as held");
        Condition all = where.and(Condition.all(List.copyOf(conditions.values())));
        int number = 0;
        for (Condition condition : conditions.values()) {
            sql.append(", coalesce(sum(case when ")
                    .append(condition.sql())
                    .append(" then 1 else 0 end), 0) as held")
                    .append(number++);
        }
        for (int place = 0; place < by.size(); place++) {
            sql.append(", ").append(by.get(place)).append(" as key").append(place);
        }
        sql.append(" from ").append(query.from()).append(" where ").append(where.sql());
        if (!by.isEmpty()) {
            String keys = String.join(", ", by);
            sql.append(" group by ").append(keys);
            sql.append(" order by count(*) desc, ")
                    .append(keys)
                    .append(" limit ")
                    .append(most);
        }
        return jdbc.sql(sql.toString())
                .params(all.values())
                .query((row, n) -> group(row, List.copyOf(conditions.keySet()), by.size()))
                .list();
    }

    /** How many rows each group has and what they come to, the largest sum first. */
    List<Sums.Sum> sums(RowQuery<?> query, Condition where, String by, String amount, int most) {
        return jdbc.sql("select " + by + " as group_key, count(*) as row_count, sum(" + amount + ") as amount_sum from "
                        + query.from() + " where " + where.sql() + " group by " + by
                        + " order by amount_sum desc, group_key limit " + most)
                .params(where.values())
                .query((row, n) -> new Sums.Sum(
                        row.getString("group_key"), row.getInt("row_count"), row.getBigDecimal("amount_sum")))
                .list();
    }

    private static Tally.Group group(ResultSet row, List<String> choices, int by) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("", row.getInt("held"));
        for (int place = 0; place < choices.size(); place++) {
            counts.put(choices.get(place), row.getInt("held" + place));
        }
        List<String> keys = new ArrayList<>();
        for (int place = 0; place < by; place++) {
            keys.add(Objects.requireNonNullElse(row.getString("key" + place), ""));
        }
        return new Tally.Group(keys, counts);
    }

    /**
     * Rows of a page, read from the nearer end: the database makes every row that it leaves out, so that otherwise the last page
     * would cost most.
     *
     * @param total how many rows there are
     */
    <R> List<R> rows(RowQuery<R> query, Condition where, int limit, int offset, int total) {
        if (total == 0) {
            return List.of();
        }
        int behind = total - offset - limit;
        if (offset == 0 || behind >= offset) {
            return page(query, where, query.order(), limit, offset);
        }
        // The last page may not be full.
        List<R> rows =
                page(query, where, Order.reversed(query.order()), Math.min(limit, total - offset), Math.max(0, behind));
        Collections.reverse(rows);
        return rows;
    }

    /** The first rows, and how many there are, in one statement. */
    <R> PageOfRows<R> counted(RowQuery<R> query, Condition where, int limit) {
        return counted(jdbc, query, where, limit);
    }

    /** The same where no value tells the database more than its plan for all of them: to plan takes longer than to ask. */
    <R> PageOfRows<R> countedAsUsual(RowQuery<R> query, Condition where, int limit) {
        return counted(usual, query, where, limit);
    }

    private static <R> PageOfRows<R> counted(JdbcClient client, RowQuery<R> query, Condition where, int limit) {
        int[] all = {0};
        List<R> rows = select(client, query, ", count(*) over () as all_there_are", where, query.order(), limit, 0)
                .query((row, n) -> {
                    all[0] = row.getInt("all_there_are");
                    return query.row().mapRow(row, n);
                })
                .list();
        return new PageOfRows<>(rows, 1, all[0]);
    }

    private <R> List<R> page(RowQuery<R> query, Condition where, String order, int limit, int offset) {
        return select(jdbc, query, "", where, order, limit, offset)
                .query(query.row())
                .list();
    }

    /** Every row, fetched as the reader goes on: to be read in a transaction and closed. */
    <R> Stream<R> all(RowQuery<R> query, Condition where, int most) {
        Condition held = where.and(query.known());
        return streaming
                .sql(
                        query.shown().equals(query.from())
                                ? rows(query.columns(), query, held, query.order(), most, 0)
                                : found("", query, held, query.order(), most, 0))
                .params(held.values())
                .query(query.row())
                .stream();
    }

    /** @param told more columns that only who sees all rows can say: «, count(*) over () as n» */
    private static JdbcClient.StatementSpec select(
            JdbcClient client, RowQuery<?> query, String told, Condition where, String order, int limit, int offset) {
        Condition held = where.and(query.known());
        String sql = query.key().isEmpty()
                ? rows(query.columns() + told, query, held, order, limit, offset)
                : found(told, query, held, order, limit, offset);
        return client.sql(sql).params(held.values());
    }

    /**
     * First the keys, then what is shown of these rows, in the order of the keys. Who counts has to see every row, but PostgreSQL takes the
     * first thirty to be enough if they are counted and limited in one select: it then reads all of them one by one in the order of an index.
     */
    private static String found(String told, RowQuery<?> query, Condition held, String order, int limit, int offset) {
        Order.Named named = Order.Named.of(order);
        String columns = query.key() + " as row_key, " + named.columns() + told;
        String keys = told.isEmpty()
                ? rows(columns, query, held, order, limit, offset)
                : "select * from (select " + columns + found(query, held) + ") counted"
                        + cut(named.order(), limit, offset);
        return "select of_page.*, " + query.columns() + " from (" + keys + ") of_page cross join " + query.shown()
                + " where " + query.key() + " = of_page.row_key order by " + named.order();
    }

    private static String rows(String columns, RowQuery<?> query, Condition held, String order, int limit, int offset) {
        return "select " + columns + found(query, held) + cut(order, limit, offset);
    }

    private static String found(RowQuery<?> query, Condition held) {
        return " from " + query.from() + " where " + held.sql();
    }

    private static String cut(String order, int limit, int offset) {
        return " order by " + order + " limit " + limit + " offset " + offset;
    }
}
