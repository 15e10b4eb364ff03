package cn.xieshou.portal;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.register.DayWords;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How dates and deadlines read on every page; templates call it as {@code @show}. Times are Chinese time. */
@Component("show")
public class Show implements DayWords {

    private static final int SOON = 3;

    private final Clock clock;
    private final WorkingDays workingDays;

    Show(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** «2026年8月31日», empty for nothing; takes a date or a point in time. */
    @Override
    public String date(@Nullable Object when) {
        return when == null ? "" : ChineseDates.date(day(when));
    }

    /** «2026年8月31日14:05», empty for nothing. */
    @Override
    public String time(@Nullable Object when) {
        return when == null ? "" : ChineseDates.dateAndMinute((Instant) when);
    }

    /** «14:05:21» of today, «2026年8月31日14:05» of another day. */
    public String moment(Instant when) {
        return day(when).equals(now()) ? " " + ChineseDates.timeOfDay(when) : time(when);
    }

    /** A date in a field as pages write it, «2026年8月31日»; what somebody typed that is no such day stays as it is. */
    public String typed(@Nullable Object value) {
        return written(value == null ? "" : value.toString());
    }

    static String written(String text) {
        return ChineseDates.read(text)
                .filter(day -> day.toString().equals(text))
                .map(ChineseDates::date)
                .orElse(text);
    }

    /** «2026-08-31», for machines. */
    @Override
    public String iso(@Nullable Object when) {
        return when == null ? "" : day(when).toString();
    }

    /** «还剩3个工作日», «今天到期», «已逾期2个工作日», «不限期» for nothing. */
    @Override
    public String left(@Nullable Object due) {
        if (due == null) {
            return "不限期";
        }
        if (isLate(due)) {
            return "已逾期" + Math.max(1, -workingDays(due)) + "个工作日";
        }
        int days = workingDays(due);
        return days == 0 && day(due).equals(now()) ? "今天到期" : "还剩" + days + "个工作日";
    }

    /** Style class that goes with {@link #left}: late, soon or nothing. */
    @Override
    public String urgency(@Nullable Object due) {
        if (due == null) {
            return "";
        }
        return isLate(due) ? "late" : workingDays(due) <= SOON ? "soon" : "";
    }

    public boolean isLate(@Nullable Object due) {
        return due != null && day(due).isBefore(now());
    }

    /** How long something waits: «今天收到», «第3个工作日». */
    @Override
    public String waiting(@Nullable Object since) {
        int days = since == null ? 0 : workingDays.between(day(since), now());
        return days <= 0 ? "今天收到" : "已等候" + days + "个工作日";
    }

    private int workingDays(Object due) {
        return workingDays.between(now(), day(due));
    }

    /** «2026年8月31日», for what is printed. */
    public String today() {
        return date(now());
    }

    private LocalDate now() {
        return LocalDate.now(clock);
    }

    private static LocalDate day(Object when) {
        return when instanceof LocalDate date ? date : ChineseDates.day((Instant) when);
    }
}
