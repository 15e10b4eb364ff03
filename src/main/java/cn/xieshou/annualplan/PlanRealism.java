package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a plan against what it may have been copied from, against what else its supporting school has promised, and against what was kept. */
@Component
@Transactional(readOnly = true)
public class PlanRealism {

    private static final int HALF = 50;
    private static final int MONTHS = 12;
    private static final int MOST_MISSED = 8;

    private final VersionRepository versions;
    private final PlanTemplate template;
    private final LoadRepository loads;
    private final MonthsKept kept;
    private final Pairings pairings;
    private final Directory directory;

    PlanRealism(
            VersionRepository versions,
            PlanTemplate template,
            LoadRepository loads,
            MonthsKept kept,
            Pairings pairings,
            Directory directory) {
        this.versions = versions;
        this.template = template;
        this.loads = loads;
        this.kept = kept;
        this.pairings = pairings;
        this.directory = directory;
    }

    public Realism of(AnnualPlan plan) {
        PlanText text = plan.text().text();
        Pairing pairing = pairings.get(plan.id().pairingId());
        PlanId former = new PlanId(pairing.id(), plan.id().schoolYear() - 1);
        List<LoadRepository.Planned> all = loads.of(pairing.supportingSchool(), plan.id());
        List<LoadRepository.Planned> year = all.stream()
                .filter(one -> one.schoolYear() == plan.id().schoolYear())
                .toList();
        List<MonthRow> before = all.stream()
                .filter(one -> one.schoolYear() == former.schoolYear())
                .map(LoadRepository.Planned::row)
                .toList();
        Optional<VersionRepository.Written> last = versions.written(former);
        PlanDraft source = last.map(one -> new PlanDraft(one.parts(), before, Map.of()))
                .orElseGet(() -> template.first(plan.id()));
        return new Realism(
                last.isPresent() ? "上学年的方案" : "系统生成的底稿",
                taken(text, source),
                text.months().size(),
                (int) text.months().stream().filter(source.months()::contains).count(),
                directory.schoolName(pairing.supportingSchool()),
                (int) year.stream()
                        .map(LoadRepository.Planned::pairing)
                        .distinct()
                        .count(),
                load(text, year),
                last.filter(VersionRepository.Written::filed)
                        .map(one -> last(former, before))
                        .orElse(null));
    }

    private static List<Realism.Taken> taken(PlanText text, PlanDraft source) {
        return Arrays.stream(Part.values())
                .map(part -> new Realism.Taken(
                        part.label(),
                        Likeness.percent(text.part(part), source.parts().getOrDefault(part, ""))))
                .filter(one -> one.percent() > HALF)
                .sorted(Comparator.comparing(Realism.Taken::percent).reversed())
                .toList();
    }

    private static List<Realism.Load> load(PlanText text, List<LoadRepository.Planned> all) {
        return IntStream.range(0, MONTHS)
                .map(place -> (place + 8) % MONTHS + 1)
                .mapToObj(month -> new Realism.Load(
                        month,
                        text.months().stream()
                                .filter(row -> row.month() == month)
                                .mapToInt(MonthRow::times)
                                .sum(),
                        all.stream()
                                .map(LoadRepository.Planned::row)
                                .filter(row -> row.month() == month)
                                .mapToInt(MonthRow::times)
                                .sum()))
                .toList();
    }

    private Realism.LastYear last(PlanId id, List<MonthRow> rows) {
        Map<Integer, Integer> came = kept.times(id, rows);
        List<String> missed = IntStream.range(0, rows.size())
                .filter(at -> came.getOrDefault(at, 0) == 0)
                .mapToObj(at -> rows.get(at).month() + "月" + rows.get(at).activity())
                .toList();
        return new Realism.LastYear(
                rows.stream().mapToInt(MonthRow::times).sum(),
                IntStream.range(0, rows.size())
                        .map(at -> Math.min(rows.get(at).times(), came.getOrDefault(at, 0)))
                        .sum(),
                missed.size() <= MOST_MISSED
                        ? missed
                        : IntStream.range(0, MOST_MISSED)
                                .mapToObj(
                                        at -> missed.get(at) + (at < MOST_MISSED - 1 ? "" : "等" + missed.size() + "项"))
                                .toList());
    }
}
