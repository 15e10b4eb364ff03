package cn.xieshou.secondment;

import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many pairings would have exchanged as many teachers as a changed size asks for (R-SEC-3, Q-13). */
@Component
class ExchangeRehearsal implements RuleRehearsal {

    private final SecondmentRepository table;
    private final YearlyOpenings openings;

    ExchangeRehearsal(SecondmentRepository table, YearlyOpenings openings) {
        this.table = table;
        this.openings = openings;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        Optional<ExchangeSize> old = ExchangeSize.of(before);
        Optional<ExchangeSize> changed = ExchangeSize.of(after);
        if (old.equals(changed)) {
            return List.of();
        }
        Condition worked = Condition.of("p.programme = :judgedProgramme", "judgedProgramme", after.programme())
                .and(openings.worksIn(judged));
        Map<Exchanged, Integer> sizes =
                table.exchanged(judged.startYear(), worked).getOrDefault(after.programme(), Map.of());
        return List.of("教师交流轮岗，" + judged.label() + "：派出过教师的结对" + sum(sizes) + "对，按原来的" + said(old, sizes) + "；按新的"
                + said(changed, sizes));
    }

    private static String said(Optional<ExchangeSize> size, Map<Exchanged, Integer> sizes) {
        return size.map(one -> "（" + one.sentence() + "）有" + SecondmentQuotas.fitting(sizes, one) + "对达到")
                .orElse("不要求");
    }

    private static int sum(Map<Exchanged, Integer> sizes) {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
