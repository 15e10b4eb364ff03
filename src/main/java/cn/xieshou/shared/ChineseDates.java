package cn.xieshou.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as people write them, «2026年8月31日», «星期一», and the one zone in which they hold, whatever zone the machine is
 * in. No other class knows a pattern or a zone.
 */
public final class ChineseDates {

    /** For annotations and files, which take a text. */
    public static final String ZONE_ID = "Asia/Shanghai";

    public static final ZoneId ZONE = ZoneId.of(ZONE_ID);

    private static final String WEEKDAYS = "一二三四五六日";

    private static final DateTimeFormatter DATE_AND_MINUTE = pattern("yyyy年M月d日HH:mm");
    private static final DateTimeFormatter DATE_AND_SECOND = pattern("yyyy年M月d日HH:mm:ss");
    private static final DateTimeFormatter MONTH_DAY_AND_MINUTE = pattern("M月d日HH:mm");
    private static final DateTimeFormatter MONTH_DAY_AND_SECOND = pattern("M月d日HH:mm:ss");
    private static final DateTimeFormatter TIME_OF_DAY = pattern("HH:mm:ss");
    private static final DateTimeFormatter FILE_STAMP = pattern("yyyyMMdd-HHmmss");

    private ChineseDates() {}

    /** The day on which it is then in China. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** «2026年8月31日» */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + monthDay(date);
    }

    /** «2026年8月31日» */
    public static String date(Instant moment) {
        return date(day(moment));
    }

    /** «2026年8月» */
    public static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
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

    /** «2026年8月31日14:05» */
    public static String dateAndMinute(Instant moment) {
        return DATE_AND_MINUTE.format(moment);
    }

    /** «2026年8月31日14:05:09» */
    public static String dateAndSecond(Instant moment) {
        return DATE_AND_SECOND.format(moment);
    }

    /** «8月31日14:05» */
    public static String monthDayAndMinute(Instant moment) {
        return MONTH_DAY_AND_MINUTE.format(moment);
    }

    /** «8月31日14:05:09» */
    public static String monthDayAndSecond(Instant moment) {
        return MONTH_DAY_AND_SECOND.format(moment);
    }

    /** «14:05:09» */
    public static String timeOfDay(Instant moment) {
        return TIME_OF_DAY.format(moment);
    }

    /** «20260831» */
    public static String packed(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    /** «20260831-140509», for the names of files. */
    public static String fileStamp(Instant moment) {
        return FILE_STAMP.format(moment);
    }

    /** The day that somebody typed in any of the usual spellings; empty when there is no such day. */
    public static Optional<LocalDate> read(@Nullable String typed) {
        return TypedDate.read(typed).found();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZONE);
    }
}
