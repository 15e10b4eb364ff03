package cn.xieshou.calendar.web;

import cn.xieshou.calendar.DayKind;
import cn.xieshou.calendar.SpecialDay;
import cn.xieshou.shared.ChineseDates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell of a month. */
record DayView(LocalDate date, @Nullable SpecialDay special, boolean inTerm, boolean today) {

    /** «休», «班» or nothing. */
    public String mark() {
        return special == null ? "" : special.kind().mark();
    }

    /** Style classes: what the day is, in colour as well as in words. */
    public String style() {
        String day = special != null
                ? special.kind() == DayKind.HOLIDAY ? "off" : "made-up"
                : isWeekend() ? "weekend" : "working";
        return day + (inTerm ? " in-term" : "") + (today ? " today" : "");
    }

    /** What a reader of the page hears: «10月1日星期四，国庆节放假». */
    public String words() {
        String what =
                special == null ? "" : "，" + special.name() + special.kind().label();
        return ChineseDates.monthDay(date) + ChineseDates.weekday(date) + what + (today ? "，今天" : "");
    }

    private boolean isWeekend() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
