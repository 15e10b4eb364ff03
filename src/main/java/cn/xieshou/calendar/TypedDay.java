package cn.xieshou.calendar;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A special day as a person typed it. */
public record TypedDay(
        @Nullable String date,
        @MayBeAbsent @Nullable String kind,
        @Nullable String name) {

    /** The same as {@code day}, to be shown in the form. */
    public static TypedDay of(SpecialDay day) {
        return new TypedDay(day.date().toString(), day.kind().name(), day.name());
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<LocalDate> read = ChineseDates.read(date);
        if (read.isEmpty()) {
            problems.put("date", Text.isBlank(date) ? "请填写日期" : "没有这一天，请写成“2026-10-01”");
        }
        if (readKind().isEmpty()) {
            problems.put("kind", "请选择放假或调休上班");
        }
        String cleaned = Text.clean(name);
        if (cleaned.isEmpty() || cleaned.length() > HolidayNotice.LONGEST_NAME) {
            problems.put("name", cleaned.isEmpty() ? "请填写节日名称" : "节日名称不超过" + HolidayNotice.LONGEST_NAME + "字");
        }
        if (problems.isEmpty()) {
            String problem = SpecialDayRules.problem(day(""));
            if (problem != null) {
                problems.put("date", problem);
            }
        }
        return problems;
    }

    SpecialDay day(String source) {
        return new SpecialDay(
                ChineseDates.read(date).orElseThrow(), readKind().orElseThrow(), Text.clean(name), source);
    }

    private Optional<DayKind> readKind() {
        return Arrays.stream(DayKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }
}
