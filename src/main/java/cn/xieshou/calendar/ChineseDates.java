package cn.xieshou.calendar;

import cn.xieshou.shared.TypedDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates as people write them: «2026年8月31日», «星期一». */
public final class ChineseDates {

    private static final String WEEKDAYS = "一二三四五六日";

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

    /** The day that somebody typed in any of the usual spellings; empty when there is no such day. */
    public static Optional<LocalDate> read(@Nullable String typed) {
        return TypedDate.read(typed).found();
    }
}
