package cn.xieshou.roster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many rows of each sheet are in each state. */
public record RosterCounts(Map<RosterSheet, Map<RowState, Integer>> of) {

    static RosterCounts of(Collection<RosterRow> rows) {
        Map<RosterSheet, Map<RowState, Integer>> counts = new EnumMap<>(RosterSheet.class);
        for (RosterRow row : rows) {
            counts.computeIfAbsent(row.sheet(), sheet -> new EnumMap<>(RowState.class))
                    .merge(row.state(), 1, Integer::sum);
        }
        return new RosterCounts(counts);
    }

    public int of(RosterSheet sheet, RowState state) {
        return of.getOrDefault(sheet, Map.of()).getOrDefault(state, 0);
    }

    public int of(RowState state) {
        return of.values().stream()
                .mapToInt(states -> states.getOrDefault(state, 0))
                .sum();
    }

    /** Rows that an import would write. */
    public int toWrite() {
        return of(RowState.NEW) + of(RowState.CHANGED);
    }

    public int all() {
        return of.values().stream()
                .flatMap(states -> states.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
