package cn.xieshou.calendar;

import cn.xieshou.shared.ChineseDates;
import org.jspecify.annotations.Nullable;

/** What a special day must be like, wherever it comes from. */
final class SpecialDayRules {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private SpecialDayRules() {}

    /** A Chinese sentence about what is wrong, or null when nothing is. */
    static @Nullable String problem(SpecialDay day) {
        int year = day.date().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return "年份须在" + FIRST_YEAR + "至" + LAST_YEAR + "之间";
        }
        if (day.name().length() > HolidayNotice.LONGEST_NAME) {
            return "节日名称不超过" + HolidayNotice.LONGEST_NAME + "字";
        }
        if (day.kind() == DayKind.MAKE_UP && !WorkingDays.isWeekend(day.date())) {
            return ChineseDates.dateAndWeekday(day.date()) + "本来就是工作日，调休上班只能在星期六、星期日";
        }
        return null;
    }
}
