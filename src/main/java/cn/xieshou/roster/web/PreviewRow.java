package cn.xieshou.roster.web;

import cn.xieshou.directory.IdCard;
import cn.xieshou.roster.RosterRow;
import cn.xieshou.roster.RowState;
import cn.xieshou.roster.SheetContent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of the preview as it is shown.
 *
 * @param what the leading fields that tell people which one it is
 * @param lines what changes, or what is wrong
 */
public record PreviewRow(int number, RowState state, String what, List<Line> lines) {

    private static final int LEADING = 4;

    static PreviewRow of(RosterRow row) {
        String what = row.values().subList(0, Math.min(LEADING, row.values().size())).stream()
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
        return new PreviewRow(row.number(), row.state(), what, lines(row));
    }

    private static List<Line> lines(RosterRow row) {
        if (row.state() == RowState.WRONG) {
            return row.problems().entrySet().stream()
                    .map(problem ->
                            new Line(label(row, problem.getKey()), typed(row, problem.getKey()), problem.getValue()))
                    .toList();
        }
        return row.changes().stream()
                .map(change -> new Line(
                        label(row, change.field()),
                        shown(row, change.field(), change.before()),
                        shown(row, change.field(), change.after())))
                .toList();
    }

    private static String label(RosterRow row, int field) {
        return field == SheetContent.WHOLE_ROW
                ? "整行"
                : row.sheet().fields().get(field).label();
    }

    private static String typed(RosterRow row, int field) {
        return field == SheetContent.WHOLE_ROW
                ? ""
                : shown(row, field, row.values().get(field));
    }

    /** Identity cards stay masked on screen; a wrong one is found by its row. */
    private static String shown(RosterRow row, int field, String value) {
        if (!row.sheet().fields().get(field).key().equals("idCard")) {
            return value;
        }
        return value.isEmpty() ? "" : IdCard.masked(value).isEmpty() ? "（不显示）" : IdCard.masked(value);
    }

    /** A field with its old and new value, or with what was typed and the reason why it is wrong. */
    public record Line(String label, String before, String after) {}
}
