package cn.xieshou.register;

import java.util.List;
import java.util.Map;

/**
 * A page of a register, ready to be drawn.
 *
 * @param rows in order, on this page
 * @param page the last one if a later one was asked for
 * @param counts rows of each choice of the counted filter by its value, with every other filter in force; «» for all
 */
public record RegisterView<R>(
        Asked asked,
        List<Column<R>> columns,
        List<R> rows,
        int page,
        int pages,
        int total,
        Map<String, Integer> counts) {

    /** The rows, to be drawn. */
    public Table<R> table() {
        return new Table<>(columns, rows);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** Whether there is anything to count: an empty register says so below, without «0 全部» above it. */
    public boolean isCounted() {
        return counts.getOrDefault("", 0) > 0;
    }
}
