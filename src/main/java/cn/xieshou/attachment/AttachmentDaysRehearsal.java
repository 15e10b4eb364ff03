package cn.xieshou.attachment;

import cn.xieshou.attachment.AttachmentNumbers.Confirmed;
import cn.xieshou.attachment.AttachmentNumbers.Stints;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.programme.ChangedLimit;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What other days around the end of a term (R-CAD-1) would have meant for the stints that were recorded, one sentence a term. */
@Component
class AttachmentDaysRehearsal implements RuleRehearsal {

    private final AttachmentNumbers numbers;
    private final SchoolCalendar calendar;

    AttachmentDaysRehearsal(AttachmentNumbers numbers, SchoolCalendar calendar) {
        this.numbers = numbers;
        this.calendar = calendar;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        return Stream.concat(
                        ChangedLimit.of(LimitKey.ATTACHMENT_WARNING, before, after).stream()
                                .flatMap(limit -> warnings(limit, after.programme(), judged)),
                        ChangedLimit.of(LimitKey.ATTACHMENT_CLOSING, before, after).stream()
                                .flatMap(limit -> closings(limit, after.programme(), judged)))
                .toList();
    }

    private Stream<String> warnings(ChangedLimit limit, String programme, SchoolYear judged) {
        List<Stints> all = numbers.stints(programme, judged);
        return calendar.terms(judged).stream().map(term -> {
            List<Stints> held =
                    all.stream().filter(one -> term.contains(one.firstDay())).toList();
            return limit.sentence(
                    term,
                    "确认的挂职时段" + stints(held, any -> true) + "段",
                    days -> "有"
                            + stints(held, one -> !one.firstDay()
                                    .isBefore(term.lastDay().minusDays(days)))
                            + "段在提醒以后开始");
        });
    }

    private Stream<String> closings(ChangedLimit limit, String programme, SchoolYear judged) {
        List<Confirmed> all = numbers.confirmed(programme, judged);
        return calendar.terms(judged).stream().map(term -> {
            List<Confirmed> late = all.stream()
                    .filter(one ->
                            one.term() == term.number() && one.confirmedOn().isAfter(term.lastDay()))
                    .toList();
            return limit.sentence(
                    term, "学期结束后才确认的挂职记录" + sum(late) + "条", days -> "有" + inTime(late, term, days) + "条来得及计入");
        });
    }

    private static int inTime(List<Confirmed> late, Term term, int days) {
        LocalDate last = term.lastDay().plusDays(days);
        return sum(late.stream().filter(one -> !one.confirmedOn().isAfter(last)).toList());
    }

    private static int sum(List<Confirmed> all) {
        return all.stream().mapToInt(Confirmed::those).sum();
    }

    private static int stints(List<Stints> all, Predicate<Stints> which) {
        return all.stream().filter(which).mapToInt(Stints::those).sum();
    }
}
