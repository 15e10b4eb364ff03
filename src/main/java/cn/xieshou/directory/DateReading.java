package cn.xieshou.directory;

import cn.xieshou.shared.TypedDate;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads the date of a cell: the usual spellings, and Excel's serial number. */
final class DateReading {

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
        TypedDate date = TypedDate.read(value);
        LocalDate day = date.day();
        if (day == null) {
            return Reading.wrong(typed, date.reason());
        }
        return day.isBefore(EARLIEST) || day.isAfter(LATEST)
                ? Reading.wrong(typed, "日期应在1900年到2100年之间")
                : Reading.of(day.toString());
    }
}
