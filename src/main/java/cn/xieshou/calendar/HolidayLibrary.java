package cn.xieshou.calendar;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The holiday arrangements that ship: those of the library cn.6tail:lunar, whose newest release on Maven Central ends with
 * 2023, and the State Council's notices since, kept as text in the form that the page also reads.
 */
final class HolidayLibrary {

    static final String LIBRARY = "节假日数据库";
    static final String NOTICES = "国务院办公厅通知";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final List<SpecialDay> days = new ArrayList<>();

    HolidayLibrary() {
        List<SpecialDay> notices = notices();
        TreeSet<Integer> printed = new TreeSet<>();
        notices.forEach(day -> printed.add(day.date().getYear()));
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .filter(year -> !printed.contains(year))
                .forEach(year -> HolidayUtil.getHolidays(year).forEach(holiday -> days.add(day(holiday))));
        days.addAll(notices);
        // The library marks a few ordinary weekdays as worked (2 May 2012).
        days.removeIf(day -> SpecialDayRules.problem(day) != null);
        days.sort(Comparator.comparing(SpecialDay::date));
    }

    /** The years it knows, in order. */
    List<Integer> years() {
        SpecialDays all = SpecialDays.of(days);
        return days.stream()
                .map(day -> day.date().getYear())
                .distinct()
                .filter(all::knows)
                .toList();
    }

    /** The days of {@code year} in order, none when it does not know the year. */
    List<SpecialDay> of(int year) {
        return days.stream().filter(day -> day.date().getYear() == year).toList();
    }

    private static SpecialDay day(Holiday holiday) {
        DayKind kind = holiday.isWork() ? DayKind.MAKE_UP : DayKind.HOLIDAY;
        return new SpecialDay(LocalDate.parse(holiday.getDay()), kind, name(holiday.getName()), LIBRARY);
    }

    /** The library says «元旦节», the notices «元旦». */
    private static String name(String name) {
        return name.equals("元旦节") ? "元旦" : name;
    }

    private static List<SpecialDay> notices() {
        try (InputStream in = HolidayLibrary.class.getResourceAsStream("/calendar/holiday-notices.txt")) {
            if (in == null) {
                throw new IllegalStateException("calendar/holiday-notices.txt is not packed");
            }
            HolidayNotice notice = HolidayNotice.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), NOTICES);
            if (!notice.problems().isEmpty()) {
                throw new IllegalStateException("calendar/holiday-notices.txt: " + notice.problems());
            }
            return notice.days();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
