package cn.xieshou.roster.web;

import cn.xieshou.roster.RosterRow;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.UndoPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What undoing does, as it is shown.
 *
 * @param takenBack number of rows by sheet
 * @param kept those that stay, by sheet and reason
 */
public record UndoView(Map<RosterSheet, Integer> takenBack, List<KeptRows> kept, int keptCount) {

    private static final int EXAMPLES = 3;

    static UndoView of(UndoPlan plan, UnaryOperator<String> school) {
        Map<RosterSheet, Integer> counts = new LinkedHashMap<>();
        plan.takenBack().stream().map(RosterRow::sheet).forEach(sheet -> counts.merge(sheet, 1, Integer::sum));
        Map<String, List<UndoPlan.Kept>> groups = new LinkedHashMap<>();
        for (UndoPlan.Kept kept : plan.kept()) {
            groups.computeIfAbsent(kept.row().sheet() + kept.reason(), key -> new ArrayList<>())
                    .add(kept);
        }
        return new UndoView(
                counts,
                groups.values().stream().map(rows -> KeptRows.of(rows, school)).toList(),
                plan.kept().size());
    }

    public String summary() {
        return takenBack.isEmpty()
                ? "没有可以撤销的内容"
                : takenBack.entrySet().stream()
                        .map(entry -> entry.getKey().title() + " " + entry.getValue() + " 行")
                        .collect(Collectors.joining("、"));
    }

    /** Rows of a sheet that stay for the same reason, with the first of them. */
    public record KeptRows(RosterSheet sheet, String reason, int count, String examples) {

        static KeptRows of(List<UndoPlan.Kept> rows, UnaryOperator<String> school) {
            String examples = rows.stream()
                    .limit(EXAMPLES)
                    .map(kept -> kept.row().words(school))
                    .collect(Collectors.joining("；"));
            return new KeptRows(rows.get(0).row().sheet(), rows.get(0).reason(), rows.size(), examples);
        }
    }
}
