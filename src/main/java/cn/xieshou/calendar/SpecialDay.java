package cn.xieshou.calendar;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;

/**
 * A day that is off or worked otherwise than its weekday says.
 *
 * @param name the holiday it belongs to, «国庆节»
 * @param source where it was read: the library, the shipped notices, or the account of the person who entered it
 */
public record SpecialDay(LocalDate date, DayKind kind, String name, String source) {

    /** «2026年10月1日（星期四）» */
    public String dated() {
        return ChineseDates.dateAndWeekday(date);
    }
}
