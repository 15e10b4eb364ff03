package cn.xieshou.accountability;

import org.jspecify.annotations.Nullable;

/**
 * A school or a section, and what was in its hands.
 *
 * @param unit code of the school, or name of the role
 * @param open steps that wait there now; they and those that are overdue are told once the row is completed
 * @param overdue those of them whose date is over
 * @param steps all of the school year
 * @param days for which it held them, together
 * @param lateSteps those that it held after their date
 * @param lateDays the days after their date in its hands
 */
record UnitRow(
        String unit,
        String name,
        boolean school,
        int open,
        int overdue,
        int steps,
        int days,
        int lateSteps,
        int lateDays) {

    UnitRow with(InHand.Steps now) {
        return new UnitRow(unit, name, school, now.open(), now.overdue(), steps, days, lateSteps, lateDays);
    }

    /** «2.5» days a step; null if there was none. */
    @Nullable Double mean() {
        return steps == 0 ? null : Math.round(10.0 * days / steps) / 10.0;
    }
}
