package cn.xieshou.roster;

import cn.xieshou.directory.PersonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A row of the workbook, judged.
 *
 * @param number in the sheet, as Excel counts
 * @param cells as they stand in the file, by column
 * @param values as they would be kept, by field
 * @param before what the register holds under the same key, null if nothing
 * @param problems by field, or {@link SheetContent#WHOLE_ROW}; in Chinese
 */
public record RosterRow(
        RosterSheet sheet,
        int number,
        List<String> cells,
        List<String> values,
        @Nullable List<String> before,
        Map<Integer, String> problems) {

    public RowState state() {
        if (!problems.isEmpty()) {
            return RowState.WRONG;
        }
        if (before == null) {
            return RowState.NEW;
        }
        return before.equals(values) ? RowState.SAME : RowState.CHANGED;
    }

    public String key() {
        return sheet.key(values);
    }

    /**
     * What tells people which one it is, with schools by name: «八中—二中（高中部(文科)）», «王建国（校长，八中）».
     *
     * @param school the name of a school by its code
     */
    public String words(UnaryOperator<String> school) {
        return switch (sheet) {
            case SCHOOLS -> values.get(1);
            case TEACHERS -> values.get(1) + "（" + values.get(0) + "）";
            case ACCOUNTS -> values.get(1) + "（" + values.get(PersonFields.ROLE) + at(school) + "）";
            case PAIRINGS -> {
                String scope = values.get(PairingFields.SCOPE);
                yield school.apply(values.get(PairingFields.SUPPORTING)) + "—"
                        + school.apply(values.get(PairingFields.RECIPIENT))
                        + (scope.isEmpty() ? "" : "（" + scope + "）");
            }
        };
    }

    private String at(UnaryOperator<String> school) {
        String code = values.get(PersonFields.SCHOOL);
        return code.isEmpty() ? "" : "，" + school.apply(code);
    }

    /** What differs from the register, by field. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (before != null) {
            for (int field = 0; field < values.size(); field++) {
                if (!before.get(field).equals(values.get(field))) {
                    changes.add(new Change(field, before.get(field), values.get(field)));
                }
            }
        }
        return changes;
    }

    void wrong(int field, String reason) {
        problems.putIfAbsent(field, reason);
    }

    RosterRow with(@Nullable List<String> current) {
        return new RosterRow(sheet, number, cells, values, current, new LinkedHashMap<>(problems));
    }

    /** An old and a new value of a field. */
    public record Change(int field, String before, String after) {}
}
