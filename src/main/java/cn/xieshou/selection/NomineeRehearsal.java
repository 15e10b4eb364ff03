package cn.xieshou.selection;

import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.secondment.Eligibility;
import cn.xieshou.secondment.EligibilityRule;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.shared.SchoolYear;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** How many of last year's nominees would have met changed limits of eligibility (R-SEC-2), by the decision table itself. */
@Component
class NomineeRehearsal implements RuleRehearsal {

    /** What has a limit; what a principal confirms stays as it was confirmed. */
    private static final Set<EligibilityRule> LIMITED = EnumSet.of(EligibilityRule.AGE, EligibilityRule.RURAL_YEARS);

    private final NomineeRepository table;
    private final Eligibility eligibility;

    NomineeRehearsal(NomineeRepository table, Eligibility eligibility) {
        this.table = table;
        this.eligibility = eligibility;
    }

    /** Nominees who are alike in all that they are judged by. */
    record Alike(Figures figures, int nominees) {}

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        Figures.Limits old = Figures.Limits.of(before);
        Figures.Limits changed = Figures.Limits.of(after);
        if (old.equals(changed)) {
            return List.of();
        }
        List<Alike> all = table.alike(after.programme(), judged.startYear());
        int nominees = all.stream().mapToInt(Alike::nominees).sum();
        ToIntFunction<Figures.Limits> within = limits -> all.stream()
                .filter(one -> isWithin(one.figures().within(limits)))
                .mapToInt(Alike::nominees)
                .sum();
        return List.of("支教资格，" + judged.label() + "：提名" + nominees + "人，按原来的限额有" + within.applyAsInt(old) + "人符合；按新的限额有"
                + within.applyAsInt(changed) + "人符合（自愿支教的不受限制）");
    }

    private boolean isWithin(Figures figures) {
        return eligibility.judge(figures).stream()
                .filter(finding -> LIMITED.contains(finding.rule()))
                .map(Finding::verdict)
                .noneMatch(Verdict.FAILED::equals);
    }
}
