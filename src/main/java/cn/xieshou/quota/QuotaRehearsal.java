package cn.xieshou.quota;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many pairings would have met the changed quotas with what the ledger says that they did. */
@Component
class QuotaRehearsal implements RuleRehearsal {

    private final MetByNumber reached;
    private final QuotaRules rules;
    private final SchoolCalendar calendar;

    QuotaRehearsal(MetByNumber reached, QuotaRules rules, SchoolCalendar calendar) {
        this.reached = reached;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        return rules.counted().stream()
                .filter(measure -> !Objects.equals(quota(before, measure), quota(after, measure)))
                .flatMap(measure -> sentences(measure, quota(before, measure), quota(after, measure), after, judged))
                .toList();
    }

    private Stream<String> sentences(
            QuotaClause.Measure measure,
            @Nullable ProgrammeQuota before,
            @Nullable ProgrammeQuota after,
            ProgrammeYear programme,
            SchoolYear judged) {
        List<Term> terms = calendar.terms(judged);
        boolean yearly = measure.per() == QuotaPeriod.SCHOOL_YEAR || measure.per() == QuotaPeriod.PROGRAMME;
        return (yearly ? terms.subList(terms.size() - 1, terms.size()) : terms)
                .stream().map(term -> sentence(measure, before, after, programme, term, yearly));
    }

    private String sentence(
            QuotaClause.Measure measure,
            @Nullable ProgrammeQuota before,
            @Nullable ProgrammeQuota after,
            ProgrammeYear programme,
            Term term,
            boolean yearly) {
        MetByNumber.Reached found = reached.of(programme.programme(), measure, term);
        String when = yearly ? term.schoolYear().label() : term.label();
        return measure.what() + "，" + when + "：" + found.pairings() + "对结对，" + said(before, measure, found, "按原来的数")
                + "；" + said(after, measure, found, "按新的数");
    }

    private static String said(
            @Nullable ProgrammeQuota quota, QuotaClause.Measure measure, MetByNumber.Reached found, String by) {
        return by
                + (quota == null
                        ? "不要求"
                        : "（" + quota.amount() + measure.unit() + "）有" + found.atLeast(quota.least()) + "对达到");
    }

    private static @Nullable ProgrammeQuota quota(ProgrammeYear year, QuotaClause.Measure measure) {
        Optional<ProgrammeQuota> found = year.quotas().stream()
                .filter(quota -> quota.measure().equals(measure.key()))
                .findFirst();
        return found.orElse(null);
    }
}
