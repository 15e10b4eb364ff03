package cn.xieshou.programme;

import org.jspecify.annotations.Nullable;

/**
 * When a matter of the school year is due: on a day of the year, or some days after the end of each term.
 *
 * @param matter a key of {@link YearlyEvent}
 * @param daysAfterTerm null when month and day are set
 */
public record ProgrammeDate(
        String matter,
        @Nullable Integer monthOfYear,
        @Nullable Integer dayOfMonth,
        @Nullable Integer daysAfterTerm) {

    static ProgrammeDate on(String matter, int month, int day) {
        return new ProgrammeDate(matter, month, day, null);
    }

    static ProgrammeDate afterTerm(String matter, int days) {
        return new ProgrammeDate(matter, null, null, days);
    }

    /** «每年8月31日», «学期结束后14天» */
    public String rule() {
        if (daysAfterTerm == null) {
            return "每年" + monthOfYear + "月" + dayOfMonth + "日";
        }
        return daysAfterTerm == 0 ? "学期结束当日" : "学期结束后" + daysAfterTerm + "天";
    }
}
