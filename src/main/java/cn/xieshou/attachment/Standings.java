package cn.xieshou.attachment;

import cn.xieshou.calendar.Term;
import cn.xieshou.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The shortfall in one sentence, while there is time. */
@Component
public class Standings {

    private final Results results;
    private final AttachmentCalendar calendar;
    private final WorkingDays workingDays;
    private final Clock clock;

    Standings(Results results, AttachmentCalendar calendar, WorkingDays workingDays, Clock clock) {
        this.results = results;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** «已挂职12天，还差18天，本学期还剩30个工作日；有1条记录待对方确认» */
    public String sentence(TermKey key) {
        return sentence(results.progress(key), calendar.term(key));
    }

    String sentence(Progress progress, Term term) {
        int missing = progress.missingDays();
        String days = "已挂职" + progress.days() + "天，"
                + (missing > 0
                        ? "还差" + missing + "天"
                        : "已满规定的" + progress.demand().days() + "天");
        String pending = progress.pending() > 0 ? "；有" + progress.pending() + "条记录待对方确认" : "";
        return days + "，" + left(term) + pending;
    }

    private String left(Term term) {
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(term.lastDay())) {
            return "本学期已结束";
        }
        LocalDate from = today.isBefore(term.firstDay()) ? term.firstDay().minusDays(1) : today;
        return "本学期还剩" + workingDays.between(from, term.lastDay()) + "个工作日";
    }
}
