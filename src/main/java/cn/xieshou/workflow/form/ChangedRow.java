package cn.xieshou.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a table that is new, gone or changed.
 *
 * @param word «新增», «删去» or «改动»
 * @param cells of every column, in their order; what did not change is one piece
 */
public record ChangedRow(String word, List<List<Piece>> cells) {

    static final String ADDED = "新增";
    static final String REMOVED = "删去";
    static final String CHANGED = "改动";

    /** The rows of two tables that are not the same in both, in the order in which they stand now; those gone come last. */
    static List<ChangedRow> between(List<List<String>> before, List<List<String>> now) {
        List<List<String>> gone = new ArrayList<>(before);
        List<List<String>> left = new ArrayList<>();
        now.forEach(row -> {
            if (!gone.remove(row)) {
                left.add(row);
            }
        });
        List<ChangedRow> rows = new ArrayList<>();
        for (List<String> row : left) {
            int like = likest(gone, row);
            if (like < 0) {
                rows.add(new ChangedRow(
                        ADDED,
                        row.stream().map(cell -> List.of(Piece.added(cell))).toList()));
            } else {
                rows.add(new ChangedRow(CHANGED, cells(gone.remove(like), row)));
            }
        }
        gone.forEach(row -> rows.add(new ChangedRow(
                REMOVED, row.stream().map(cell -> List.of(Piece.gone(cell))).toList())));
        return rows;
    }

    /** «新增：9月，见面会», «改动：9月，〔删去：见面会〕〔新增：教研〕» */
    String text() {
        return word + "："
                + cells.stream()
                        .map(cell -> word.equals(CHANGED) ? Piece.text(cell) : Piece.plain(cell))
                        .filter(cell -> !cell.isBlank())
                        .collect(Collectors.joining("，"));
    }

    private static List<List<Piece>> cells(List<String> before, List<String> now) {
        return IntStream.range(0, Math.min(before.size(), now.size()))
                .mapToObj(i -> before.get(i).equals(now.get(i))
                        ? List.of(Piece.same(now.get(i)))
                        : ChangedWords.between(before.get(i), now.get(i)))
                .toList();
    }

    /** Which of the rows that are gone this one was, as far as half of its cells say so; -1 if none. */
    private static int likest(List<List<String>> gone, List<String> row) {
        int best = -1;
        long most = (row.size() + 1) / 2 - 1L;
        for (int i = 0; i < gone.size(); i++) {
            List<String> other = gone.get(i);
            long alike = other.size() != row.size()
                    ? 0
                    : IntStream.range(0, row.size())
                            .filter(n -> other.get(n).equals(row.get(n)))
                            .count();
            if (alike > most) {
                most = alike;
                best = i;
            }
        }
        return best;
    }
}
