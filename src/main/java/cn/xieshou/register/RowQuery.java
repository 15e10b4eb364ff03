package cn.xieshou.register;

import org.springframework.jdbc.core.RowMapper;

/**
 * Where the rows of a register come from.
 *
 * @param columns «p.id, p.stage, s.name as supporting_name»
 * @param from «pairing p join school s on …»
 * @param where what holds for every row that the reader may see
 * @param order the register's own order, the last of it unique, so that no row is on two pages
 * @param key SQL that is another for each row, of one of its tables' keys: where there is one, a page looks for the keys of its rows first
 *     and joins what it shows to these only; empty where {@code columns} are read as the rows are sorted
 * @param shown what the rows that were found by their keys are joined to, {@code from} or less: without what only finds them
 * @param known holds for every row anyway; said only where rows are read, never where they are counted
 */
public record RowQuery<R>(
        String columns,
        String from,
        Condition where,
        String order,
        String key,
        String shown,
        Condition known,
        RowMapper<R> row) {

    public RowQuery(String columns, String from, Condition where, String order, RowMapper<R> row) {
        this(columns, from, where, order, "", from, Condition.ANY, row);
    }

    /** The same rows, each told by this key: worth it where sorting them joins much that only a page of them shows. */
    public RowQuery<R> keyed(String unique) {
        return keyed(unique, from);
    }

    /** The same where it takes more to find the rows than to show them; {@code less} has all that the columns and the order name. */
    public RowQuery<R> keyed(String unique, String less) {
        return new RowQuery<>(columns, from, where, order, unique, less, known, row);
    }

    /**
     * The same rows, sorted by a column first. Behind an outer join PostgreSQL would have to read and sort all rows for the first
     * thirty; told that the other table always knows its part, it begins there, in order.
     */
    RowQuery<R> sortedBy(Column<R> column, boolean descending) {
        return new RowQuery<>(
                columns,
                from,
                where,
                column.order() + (descending ? " desc, " : ", ") + order,
                key,
                shown,
                column.joined() ? Condition.of(column.order() + " is not null") : Condition.ANY,
                row);
    }
}
