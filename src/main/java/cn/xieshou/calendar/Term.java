package cn.xieshou.calendar;

import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;

/**
 * One of the two terms of a school year.
 *
 * @param number 1 for the autumn term, 2 for the spring term
 */
public record Term(SchoolYear schoolYear, int number, LocalDate firstDay, LocalDate lastDay) {

    /** «2026—2027学年第一学期» */
    public String label() {
        return label(schoolYear, number);
    }

    /** The same of a term of which nobody asks for the days. */
    public static String label(SchoolYear schoolYear, int number) {
        return schoolYear.label() + ordinal(number);
    }

    /** «第一学期» */
    public String ordinal() {
        return ordinal(number);
    }

    private static String ordinal(int number) {
        return number == 1 ? "第一学期" : "第二学期";
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay);
    }
}
