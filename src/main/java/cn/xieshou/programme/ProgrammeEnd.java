package cn.xieshou.programme;

import cn.xieshou.page.TypedFields;
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
                    : new ProgrammeEnd(null, "周期实施的项目须有结束日期");
        }
        TypedFields fields = new TypedFields();
        String outside = "须晚于开始日期" + ChineseDates.date(startsOn) + "，且不超过" + LONGEST_YEARS + "年";
        LocalDate day = fields.day(
                        "endsOn", "结束日期", typed, startsOn.plusDays(1), startsOn.plusYears(LONGEST_YEARS), outside)
                .orElse(null);
        return new ProgrammeEnd(day, fields.reasons().get("endsOn"));
    }

    /** «2028年8月31日», «未定» */
    static String sentence(@Nullable LocalDate day) {
        return day == null ? "未定" : ChineseDates.date(day);
    }
}
