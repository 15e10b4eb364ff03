package cn.xieshou.register;

import java.util.List;

/**
 * A register: what it asks the database, how it may be narrowed down and what its columns are. A bean; {@link Registers}
 * does the rest.
 *
 * @param <R> a row
 */
public interface Register<R> {

    /** Address of the page, «/pairings»; its sheet is under {@code /export}. */
    String path();

    /** What the register is called on its sheet and file: «结对登记». */
    String title();

    /** The filters that the reader is offered, in the order of the page. */
    List<Filter> filters(String account);

    /** The columns, in order; the same for every reader. */
    List<Column<R>> columns();

    /** The rows that the reader may see, before filters. */
    RowQuery<R> query(String account, Asked asked);

    /** Adds to rows what other tables know of them, for all at once; called with those of a page or some hundreds. */
    default List<R> complete(List<R> rows) {
        return rows;
    }

    /** Rows on a page. */
    default int pageSize() {
        return 30;
    }
}
