package cn.xieshou.calendar.web;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The box «计算工作日»: from a day some working days on, or the working days between two days.
 *
 * @param from as typed
 * @param days as typed, for the first question
 * @param to as typed, for the second question
 */
record Reckoning(
        @Nullable String from,
        @Nullable String days,
        @Nullable String to) {

    private static final int MOST = 1_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Whether anything was asked. */
    public boolean asked() {
        return !Text.isBlank(days) || !Text.isBlank(to);
    }

    /** Chinese sentences by field: from, days, to. */
    public Map<String, String> problems() {
        TypedFields fields = new TypedFields();
        if (asked()) {
            date(fields, "from", "起始日期", from);
            if (Text.isBlank(days)) {
                date(fields, "to", "截止日期", to);
            } else {
                number(fields);
            }
        }
        return fields.reasons();
    }

    /** The answer as a sentence; empty while there is a problem or nothing was asked. */
    public String answer(WorkingDays workingDays) {
        if (!asked() || !problems().isEmpty()) {
            return "";
        }
        LocalDate start = ChineseDates.read(from).orElseThrow();
        if (Text.isBlank(days)) {
            return workingDays.explain(start, ChineseDates.read(to).orElseThrow());
        }
        return Deadline.workingDaysAfter(start, number(new TypedFields()).orElseThrow(), workingDays)
                .sentence();
    }

    private static Optional<LocalDate> date(TypedFields fields, String field, String label, @Nullable String typed) {
        String outside = "年份须在" + FIRST_YEAR + "至" + LAST_YEAR + "之间";
        return fields.day(
                field, label, typed, LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31), outside);
    }

    private OptionalInt number(TypedFields fields) {
        return fields.whole("days", "工作日数", days, -MOST, MOST);
    }
}
