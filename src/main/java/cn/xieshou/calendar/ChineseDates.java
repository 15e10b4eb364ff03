package cn.xieshou.calendar;

import cn.xieshou.shared.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people write them: «2026年8月31日», «星期一». */
public final class ChineseDates {

    private static final String WEEKDAYS = "一二三四五六日";

    private static final Pattern TYPED =
            Pattern.compile("(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");

    private ChineseDates() {}

    /** «2026年8月31日» */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + monthDay(date);
    }

    /** «8月31日» */
    public static String monthDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** «星期一» */
    public static String weekday(LocalDate date) {
        return "星期" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }

    /** «2026年8月31日（星期一）» */
    public static String dateAndWeekday(LocalDate date) {
        return date(date) + "（" + weekday(date) + "）";
    }

    /** Reads 2026-8-31, 2026/8/31, 2026.8.31, 2026年8月31日 and 20260831; empty when there is no such day. */
    public static Optional<LocalDate> read(@Nullable String typed) {
        String text = Text.clean(typed);
        Matcher written = TYPED.matcher(text);
        if (written.matches()) {
            return day(written);
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? day(digits) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
