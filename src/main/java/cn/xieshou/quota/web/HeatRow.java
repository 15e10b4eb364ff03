package cn.xieshou.quota.web;

import java.util.List;

/** A quota with what each programme has done of it. */
record HeatRow(String label, List<HeatCell> cells) {

    /** Whether any programme has chosen it. */
    boolean asked() {
        return cells.stream().anyMatch(cell -> !cell.text().isEmpty());
    }

    /** The lowest share in percent; what nobody has counted comes last. */
    int worst() {
        return cells.stream().mapToInt(HeatCell::order).min().orElse(HeatCell.LAST);
    }
}
