package cn.xieshou.mentoring;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.mentoring.MentoringTables.Criterion;
import cn.xieshou.mentoring.MentoringTables.Verdict;
import cn.xieshou.programme.ChangedQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What other days of guidance or other numbers of new backbone teachers would have meant for the mentors and pairings there were. */
@Component
class GuidanceRehearsal implements RuleRehearsal {

    private final MentoringNumbers numbers;
    private final MentoringTables tables;
    private final SchoolCalendar calendar;
    private final Clock clock;

    GuidanceRehearsal(MentoringNumbers numbers, MentoringTables tables, SchoolCalendar calendar, Clock clock) {
        this.numbers = numbers;
        this.tables = tables;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        return Stream.of(
                        changed(Demand.DAYS, before, after).map(quota -> days(quota, after.programme(), judged)),
                        changed(Demand.BACKBONE, before, after)
                                .map(quota -> backbone(quota, after.programme(), judged)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String days(ChangedQuota quota, String programme, SchoolYear judged) {
        List<SchoolMonth> over = SchoolMonth.of(calendar.terms(judged)).stream()
                .filter(month -> month.isOver(LocalDate.now(clock)))
                .toList();
        Map<Integer, Integer> mentors = numbers.guided(programme, judged, over);
        return quota.sentence(
                judged,
                "师傅" + those(mentors, any -> true) + "名",
                asked -> "有" + those(mentors, days -> enough(days, asked.least())) + "名每个月都够");
    }

    private boolean enough(int days, int least) {
        return tables.size(Criterion.DAYS, days, least, days).verdict() != Verdict.SHORT;
    }

    private String backbone(ChangedQuota quota, String programme, SchoolYear judged) {
        Map<Integer, Integer> pairings = numbers.backbone(programme, judged);
        return quota.sentence(
                judged,
                "到学年结束时有师徒的结对" + those(pairings, any -> true) + "对",
                asked -> "有" + those(pairings, found -> found >= asked.least()) + "对每个学科都达到");
    }

    private static Optional<ChangedQuota> changed(String measure, ProgrammeYear before, ProgrammeYear after) {
        return QuotaClause.measure(measure).flatMap(one -> ChangedQuota.of(one, before, after));
    }

    private static int those(Map<Integer, Integer> all, IntPredicate which) {
        return all.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
