package cn.xieshou.programme;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A programme's last day as typed: only a rolling programme may have none. */
record ProgrammeEnd(@Nullable LocalDate endsOn, @Nullable String problem) {

    private static final int LONGEST_YEARS = 20;

    static ProgrammeEnd read(@Nullable String typed, ProgrammeKind kind, LocalDate startsOn) {
        if (Text.isBlank(typed)) {
            return kind == ProgrammeKind.ROLLING
                    ? new ProgrammeEnd(null, null)
                    : new ProgrammeEnd(null, "周期实施的方案须有结束日期");
        }
        LocalDate day = ChineseDates.read(typed).orElse(null);
        if (day == null) {
            return new ProgrammeEnd(null, "没有这一天，请写成“2028-08-31”");
        }
        if (!day.isAfter(startsOn) || day.isAfter(startsOn.plusYears(LONGEST_YEARS))) {
            return new ProgrammeEnd(null, "须晚于开始日期" + ChineseDates.date(startsOn) + "，且不超过" + LONGEST_YEARS + "年");
        }
        return new ProgrammeEnd(day, null);
    }

    /** «2028年8月31日», «未定» */
    static String sentence(@Nullable LocalDate day) {
        return day == null ? "未定" : ChineseDates.date(day);
    }
}
