package cn.xieshou.calendar;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/**
 * A day by whose end something is due, with the reason in a Chinese sentence.
 *
 * @param date the last day, in Chinese time
 * @param reason why this day, without the date itself: «自2026年11月20日起10个工作日，其间不计周末»
 */
public record Deadline(LocalDate date, String reason) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** A day that a rule fixes, whatever kind of day it is: «县级方案规定每年8月31日前». */
    public static Deadline fixed(LocalDate date, String rule) {
        return new Deadline(date, rule);
    }

    /** The {@code n}-th working day after {@code start}, with what was skipped and what counted on the way. */
    public static Deadline workingDaysAfter(LocalDate start, int n, WorkingDays workingDays) {
        LocalDate due = workingDays.plus(start, n);
        return new Deadline(due, WorkingDayReason.of(start, due, n, workingDays));
    }

    /** The last second of the day in Asia/Shanghai, as the engine takes due dates. */
    public Date at() {
        return Date.from(date.atTime(LAST_SECOND).atZone(ChineseDates.ZONE).toInstant());
    }

    /** The whole sentence: «2026年12月4日（星期五）：自2026年11月20日起10个工作日，其间不计周末». */
    public String sentence() {
        return ChineseDates.dateAndWeekday(date) + "：" + reason;
    }

    /** The same day, with a further sentence about who set it put before the reason. */
    public Deadline because(String rule) {
        return new Deadline(date, rule + "，即" + reason);
    }
}
