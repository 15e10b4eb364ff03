package cn.xieshou.annualplan;

import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many of last year's filed plans would have arranged enough of a changed quota (R-PLN-2). */
@Component
class PlanRehearsal implements RuleRehearsal {

    private final PlannedAmounts planned;

    PlanRehearsal(PlannedAmounts planned) {
        this.planned = planned;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        QuotaCoverage old = new QuotaCoverage(before);
        QuotaCoverage changed = new QuotaCoverage(after);
        return QuotaClause.catalogue().stream()
                .filter(clause -> !Objects.equals(asked(old, clause), asked(changed, clause)))
                .map(clause -> sentence(clause, old, changed, after.programme(), judged))
                .toList();
    }

    private String sentence(
            QuotaClause clause, QuotaCoverage old, QuotaCoverage changed, String programme, SchoolYear judged) {
        PlannedAmounts.Enough found = planned.enough(
                programme,
                judged.startYear(),
                clause.id(),
                changed.byTerm(clause),
                asked(old, clause).orElse(0),
                asked(changed, clause).orElse(0));
        return clause.text() + "，" + judged.label() + "备案的方案" + found.plans() + "份："
                + said(asked(old, clause), found.before(), "按原来的数")
                + "；" + said(asked(changed, clause), found.after(), "按新的数");
    }

    private static String said(Optional<Integer> least, int plans, String by) {
        return by + (least.isEmpty() ? "不要求安排" : "（至少" + least.get() + "）有" + plans + "份安排够");
    }

    /** How many a plan must arrange, empty if the programme does not ask. */
    private static Optional<Integer> asked(QuotaCoverage coverage, QuotaClause clause) {
        return coverage.clauses().contains(clause) ? Optional.of(coverage.least(clause)) : Optional.empty();
    }
}
