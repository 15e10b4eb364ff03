package cn.xieshou.roster;

import cn.xieshou.shared.Checksum;
import java.util.List;
import java.util.stream.Collectors;

/** All rows of a workbook, judged, and what people should know although it is not wrong. */
record JudgedRoster(List<RosterRow> rows, List<String> notices) {

    boolean hasWrongRows() {
        return rows.stream().anyMatch(row -> row.state() == RowState.WRONG);
    }

    List<RosterRow> of(RosterSheet sheet, RowState state) {
        return rows.stream()
                .filter(row -> row.sheet() == sheet && row.state() == state)
                .toList();
    }

    RosterCounts counts() {
        return RosterCounts.of(rows);
    }

    /** Equal for equal effects: what was shown is what is written. */
    String fingerprint() {
        return Checksum.ofText(rows.stream()
                .map(row -> row.sheet() + "/" + row.number() + "/" + row.state() + "/" + row.before())
                .collect(Collectors.joining("\n")));
    }
}
