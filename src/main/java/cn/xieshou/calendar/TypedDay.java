package cn.xieshou.calendar;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.shared.Text;
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
        TypedFields fields = new TypedFields();
        fields.day("date", "日期", date);
        fields.choice("kind", "类别", kind, DayKind.class, "请选择放假或调休上班");
        fields.required("name", "节日名称", name, HolidayNotice.LONGEST_NAME);
        if (fields.fine()) {
            String problem = SpecialDayRules.problem(day(""));
            if (problem != null) {
                fields.wrong("date", "日期", problem);
            }
        }
        return fields.reasons();
    }

    SpecialDay day(String source) {
        return new SpecialDay(
                ChineseDates.read(date).orElseThrow(), readKind().orElseThrow(), Text.clean(name), source);
    }

    private Optional<DayKind> readKind() {
        return TypedFields.choice(kind, DayKind.class);
    }
}
