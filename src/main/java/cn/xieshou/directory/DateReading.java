package cn.xieshou.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the common spellings of a date: 2026-8-31, 2026/8/31, 2026.8.31, 2026年8月31日, 20260831, Excel's serial number. */
final class DateReading {

    private static final Pattern SEPARATED =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");
    private static final Pattern PACKED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    /** What Excel counts in: days since the end of 1899, in a cell that nobody gave the format of a date. */
    private static final Pattern SERIAL = Pattern.compile("[1-7][0-9]{4}");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private DateReading() {}

    static Reading read(String typed) {
        String value = FieldRules.halfWidth(typed);
        if (SERIAL.matcher(value).matches()) {
            return Reading.of(SERIAL_ZERO.plusDays(Integer.parseInt(value)).toString());
        }
        Matcher matcher = SEPARATED.matcher(value);
        if (!matcher.matches()) {
            matcher = PACKED.matcher(value);
        }
        if (!matcher.matches()) {
            return Reading.wrong(typed, "请填写日期，例如 2026-08-31");
        }
        try {
            LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            return date.isBefore(EARLIEST) || date.isAfter(LATEST)
                    ? Reading.wrong(typed, "日期应在1900年到2100年之间")
                    : Reading.of(date.toString());
        } catch (DateTimeException e) {
            return Reading.wrong(typed, "没有这一天，请核对年、月、日");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
