package cn.xieshou.workflow.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one part of a text since it was sent back.
 *
 * @param heading what the part is called
 * @param pieces the words, none of a table
 * @param heads the columns of a table, none of a text
 * @param rows the rows that are not the same
 */
public record Change(String heading, List<Piece> pieces, List<String> heads, List<ChangedRow> rows) {

    private static final int LONG = 400;

    static Change ofText(String heading, List<Piece> pieces) {
        return new Change(heading, pieces, List.of(), List.of());
    }

    /** «二、工作目标», «八、月度安排（新增2行、改动1行）» */
    String words() {
        String counted = Stream.of(ChangedRow.ADDED, ChangedRow.REMOVED, ChangedRow.CHANGED)
                .map(word -> counted(
                        word,
                        rows.stream().filter(row -> row.word().equals(word)).count()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
        if (!counted.isEmpty()) {
            return heading + "（" + counted + "）";
        }
        return heading
                + (pieces.stream().allMatch(piece -> piece.is(Piece.Kind.NEW))
                        ? "（新增）"
                        : pieces.stream().allMatch(piece -> piece.is(Piece.Kind.GONE)) ? "（删去）" : "");
    }

    /** «二、工作目标», and below it «开展教研〔删去：十次〕〔新增：十二次〕» or a line for each row. */
    String text() {
        return heading + "\n"
                + (rows.isEmpty()
                        ? Piece.text(pieces)
                        : rows.stream().map(ChangedRow::text).collect(Collectors.joining("\n")));
    }

    private static String counted(String word, long rows) {
        return rows == 0 ? "" : word + rows + "行";
    }

    /** How much there is to read. */
    int length() {
        return Stream.concat(pieces.stream(), rows.stream().flatMap(row -> row.cells().stream()
                        .flatMap(List::stream)))
                .mapToInt(piece -> piece.text().length())
                .sum();
    }

    static boolean isMuch(List<Change> changes) {
        return changes.stream().mapToInt(Change::length).sum() > LONG;
    }
}
