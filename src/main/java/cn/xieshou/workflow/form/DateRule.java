package cn.xieshou.workflow.form;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.TypedDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date in any of the usual spellings, a time, or both as ISO text; in Chinese time. */
final class DateRule implements FieldRule {

    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern BOTH = Pattern.compile("[^T]{8,20}T" + TIME);
    private static final String BOTH_WANTED = "请填写日期和时间，例如2026-08-31T14:05";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    @Override
    public @Nullable Object accept(FormField field, Object value, FieldScope scope) {
        if (SameValue.isNothing(value)) {
            return null;
        }
        return switch (subtype(field)) {
            case "time" -> time(text(value, TIME, "请填写时间，例如14:05")).toString();
            case "datetime" -> dateTime(field, value, scope).toString();
            default -> date(field, value, TypedDate.WANTED, scope).toString();
        };
    }

    @Override
    public String missing(FormField field) {
        return switch (subtype(field)) {
            case "time" -> "请填写时间";
            case "datetime" -> "请填写日期和时间";
            default -> "请填写日期";
        };
    }

    private static String subtype(FormField field) {
        return field.json().path("subtype").asText("date");
    }

    private static LocalDateTime dateTime(FormField field, Object value, FieldScope scope) {
        String[] parts = text(value, BOTH, BOTH_WANTED).split("T", 2);
        return date(field, parts[0], BOTH_WANTED, scope).atTime(time(parts[1]));
    }

    private static String text(Object value, Pattern form, String reason) {
        if (value instanceof String text && form.matcher(text).matches()) {
            return text;
        }
        throw new FieldRefused(reason);
    }

    private static LocalDate date(FormField field, Object value, String wanted, FieldScope scope) {
        LocalDate date = existing(value, wanted);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new FieldRefused("年份应在" + FIRST_YEAR + "至" + LAST_YEAR + "之间");
        }
        if (field.json().path("disallowPassedDates").asBoolean() && date.isBefore(scope.today())) {
            throw new FieldRefused("不能早于今天（" + ChineseDates.date(scope.today()) + "）");
        }
        return date;
    }

    private static LocalDate existing(Object value, String wanted) {
        TypedDate typed = value instanceof String text ? TypedDate.read(text) : TypedDate.read(null);
        return typed.found().orElseThrow(() -> new FieldRefused(typed.written() ? "没有" + value + "这一天，请核对日期" : wanted));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new FieldRefused("没有" + text + "这个时间，请填写00:00至23:59");
        }
    }
}
