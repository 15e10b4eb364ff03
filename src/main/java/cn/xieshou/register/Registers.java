package cn.xieshou.register;

import cn.xieshou.document.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes pages and sheets of registers; at most three statements for a page, besides what {@link Register#complete} asks. */
@Service
@Transactional(readOnly = true)
public class Registers {

    /** Rows of a sheet that are completed at once. */
    private static final int AT_ONCE = 500;

    /** What one Excel sheet holds, with room for its heading. */
    private static final int MOST_ROWS = 1_000_000;

    private final RowTable table;

    Registers(RowTable table) {
        this.table = table;
    }

    /** What the address asks of the register, cleaned. */
    public Asked asked(Register<?> register, String account, Map<String, String> sent) {
        return asked(register, register.columns(), account, sent);
    }

    private static Asked asked(
            Register<?> register, List<? extends Column<?>> columns, String account, Map<String, String> sent) {
        List<String> sortable =
                columns.stream().filter(Column::sorts).map(Column::key).toList();
        return Asked.of(register.path(), register.filters(account), sortable, sent);
    }

    /** A page of the register as the reader may see it. */
    public <R> RegisterView<R> view(Register<R> register, String account, Map<String, String> sent) {
        List<Column<R>> columns = register.columns();
        Asked asked = asked(register, columns, account, sent);
        RowQuery<R> query = sorted(columns, register.query(account, asked), asked);
        Condition where = query.where().and(asked.holds(null));
        Map<String, Integer> counts = counts(asked, query);
        int size = register.pageSize();
        PageOfRows<R> part = PageOfRows.of(table, query, where, size, asked, total(asked, counts));
        List<Column<R>> shown =
                columns.stream().filter(column -> column.cell() != null).toList();
        List<R> rows = register.complete(part.rows());
        return new RegisterView<>(
                asked, shown, rows, part.page(), PageOfRows.pages(part.total(), size), part.total(), counts);
    }

    /**
     * The beginning of a register.
     *
     * @param rows not completed
     * @param all how many there are
     */
    public record First<R>(List<R> rows, int all) {

        private static <R> First<R> of(PageOfRows<R> page) {
            return new First<>(page.rows(), page.total());
        }
    }

    /** The first rows that fit, in the register's own order, and how many there are; one statement. */
    public <R> First<R> first(Register<R> register, String account, Asked asked, int most) {
        RowQuery<R> query = register.query(account, asked);
        return First.of(table.counted(query, query.where().and(asked.holds(null)), most));
    }

    /** The same of rows that no words are looked for in. */
    public <R> First<R> first(RowQuery<R> query, int most) {
        return First.of(table.countedAsUsual(query, query.where(), most));
    }

    /** Writes the sheet of everything that fits, in order and complete; of any length in little memory. */
    public <R> void write(Register<R> register, String account, Map<String, String> sent, OutputStream out)
            throws IOException {
        List<Column<R>> columns = register.columns();
        Asked asked = asked(register, columns, account, sent);
        RowQuery<R> query = sorted(columns, register.query(account, asked), asked);
        Condition where = query.where().and(asked.holds(null));
        try (Stream<R> rows = table.all(query, where, MOST_ROWS)) {
            SheetWriter.write(
                    out,
                    register.title(),
                    headings(columns),
                    completed(register, rows.iterator()).map(row -> line(columns, row)));
        }
    }

    /** Every row that fits and holds to one more condition, in order and complete. */
    public <R> void each(Register<R> register, String account, Asked asked, Condition more, Consumer<R> row) {
        RowQuery<R> query = sorted(register.columns(), register.query(account, asked), asked);
        Condition where = query.where().and(asked.holds(null)).and(more);
        try (Stream<R> rows = table.all(query, where, MOST_ROWS)) {
            completed(register, rows.iterator()).forEach(row);
        }
    }

    /** How many of the rows that fit hold to one more condition. */
    public <R> int count(Register<R> register, String account, Asked asked, Condition more) {
        RowQuery<R> query = register.query(account, asked);
        return table.count(query, query.where().and(asked.holds(null)).and(more));
    }

    private static <R> Stream<R> completed(Register<R> register, Iterator<R> rows) {
        return Stream.generate(() -> some(rows))
                .takeWhile(part -> !part.isEmpty())
                .flatMap(part -> register.complete(part).stream());
    }

    private static <R> List<R> some(Iterator<R> rows) {
        List<R> part = new ArrayList<>();
        while (part.size() < AT_ONCE && rows.hasNext()) {
            part.add(rows.next());
        }
        return part;
    }

    private static <R> List<SheetWriter.Column> headings(List<Column<R>> columns) {
        return columns.stream()
                .filter(column -> column.value() != null)
                .map(column -> new SheetWriter.Column(column.heading(), column.width()))
                .toList();
    }

    private static <R> List<@Nullable Object> line(List<Column<R>> columns, R row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<R> column : columns) {
            var value = column.value();
            if (value != null) {
                values.add(value.apply(row));
            }
        }
        return values;
    }

    /** What the counts of each choice say already. */
    private static Optional<Integer> total(Asked asked, Map<String, Integer> counts) {
        return asked.filters().stream()
                .filter(Filter::counted)
                .findFirst()
                .map(filter -> counts.get(asked.value(filter.name())));
    }

    private <R> Map<String, Integer> counts(Asked asked, RowQuery<R> query) {
        Optional<Filter> counted =
                asked.filters().stream().filter(Filter::counted).findFirst();
        if (counted.isEmpty()) {
            return Map.of();
        }
        return table.counts(
                query,
                query.where().and(asked.holds(counted.get())),
                counted.get().each());
    }

    private static <R> RowQuery<R> sorted(List<Column<R>> columns, RowQuery<R> query, Asked asked) {
        return columns.stream()
                .filter(column -> column.sorts() && column.key().equals(asked.sort()))
                .findFirst()
                .map(column -> query.sortedBy(column, asked.descending()))
                .orElse(query);
    }
}
