package cn.xieshou.register;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a page, and how many there are on all pages.
 *
 * @param page counts from 1
 */
record PageOfRows<R>(List<R> rows, int page, int total) {

    /** @param known how many there are, if that has been asked already */
    static <R> PageOfRows<R> of(
            RowTable table, RowQuery<R> query, Condition where, int size, Asked asked, Optional<Integer> known) {
        if (asked.page() == 1) {
            return first(table, query, where, size, asked, known);
        }
        int total = known.orElseGet(() -> table.count(query, where));
        int shown = Math.min(asked.page(), pages(total, size));
        List<R> rows = table.rows(query, where, size, (shown - 1) * size, total);
        return new PageOfRows<>(rows, shown, total);
    }

    /** Whoever fits the first page has been counted with it. What a search has looked through, it counts as it goes. */
    static <R> PageOfRows<R> first(
            RowTable table, RowQuery<R> query, Condition where, int size, Asked asked, Optional<Integer> known) {
        if (known.isEmpty() && asked.isSearched()) {
            return table.counted(query, where, size);
        }
        List<R> rows = table.rows(query, where, size, 0, known.orElse(Integer.MAX_VALUE));
        return new PageOfRows<>(
                rows, 1, rows.size() < size ? rows.size() : known.orElseGet(() -> table.count(query, where)));
    }

    static int pages(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
