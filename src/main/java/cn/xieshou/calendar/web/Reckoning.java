package cn.xieshou.calendar.web;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.shared.TypedNumber;
import java.time.LocalDate;
import java.util.HashMap;
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
        Map<String, String> problems = new HashMap<>();
        if (!asked()) {
            return problems;
        }
        if (date(from).isEmpty()) {
            problems.put("from", "没有这一天，请写成“2026-09-01”，年份在" + FIRST_YEAR + "至" + LAST_YEAR + "之间");
        }
        if (!Text.isBlank(days) && number().isEmpty()) {
            problems.put("days", "请填写-" + MOST + "至" + MOST + "之间的整数");
        }
        if (Text.isBlank(days) && date(to).isEmpty()) {
            problems.put("to", "没有这一天，请写成“2026-09-01”，年份在" + FIRST_YEAR + "至" + LAST_YEAR + "之间");
        }
        return problems;
    }

    /** The answer as a sentence; empty while there is a problem or nothing was asked. */
    public String answer(WorkingDays workingDays) {
        if (!asked() || !problems().isEmpty()) {
            return "";
        }
        LocalDate start = date(from).orElseThrow();
        if (Text.isBlank(days)) {
            return workingDays.explain(start, date(to).orElseThrow());
        }
        return Deadline.workingDaysAfter(start, number().orElseThrow(), workingDays)
                .sentence();
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        return ChineseDates.read(typed).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    private OptionalInt number() {
        OptionalInt number = TypedNumber.read(days).whole();
        return number.isPresent() && Math.abs((long) number.getAsInt()) <= MOST ? number : OptionalInt.empty();
    }
}
