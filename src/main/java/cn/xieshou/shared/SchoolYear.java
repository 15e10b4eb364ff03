package cn.xieshou.shared;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year, named by the year in which it starts; 2026 is «2026—2027学年», 1 September 2026 to 31 August 2027.
 *
 * @param startYear the calendar year of its 1 September
 */
public record SchoolYear(int startYear) {

    /** The school year that {@code date} lies in; August still belongs to the year that is ending. */
    public static SchoolYear of(LocalDate date) {
        return new SchoolYear(date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() : date.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    public SchoolYear next() {
        return new SchoolYear(startYear + 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(startYear - 1);
    }

    public String label() {
        return startYear + "—" + (startYear + 1) + "学年";
    }
}
