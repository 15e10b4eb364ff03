package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of a pairing's trail and files is about one plan. */
@Component
class PlanTrail {

    private static final String WHAT = "年度工作方案";

    private final Trail trail;
    private final TaskFiles files;

    PlanTrail(Trail trail, TaskFiles files) {
        this.trail = trail;
        this.files = files;
    }

    /** Lines that name its school year, or a step of a plan while this one was under way, and what was attached in its cases. */
    List<TrailLine> of(AnnualPlan plan) {
        List<TrailLine> all = trail.of(plan.id().pairingId());
        Predicate<TrailLine> names = line -> isAbout(plan, line);
        Set<String> cases = cases(all.stream().filter(names).toList());
        return all.stream()
                .filter(names.or(line -> line.act() == Act.ATTACHED && cases.contains(line.processInstanceId())))
                .toList();
    }

    /** The files of the cases in which these lines were written, the newest first. */
    List<StoredFile> files(List<TrailLine> lines) {
        return files.ofCases(cases(lines));
    }

    private static Set<String> cases(List<TrailLine> lines) {
        return lines.stream()
                .map(TrailLine::processInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isAbout(AnnualPlan plan, TrailLine line) {
        return line.step().contains(WHAT)
                && (line.step().contains(plan.id().year().label())
                        || (!line.step().contains("学年年度") && during(plan, line.at())));
    }

    private static boolean during(AnnualPlan plan, Instant at) {
        Instant closed = plan.closedAt();
        return !at.isBefore(plan.openedAt()) && (closed == null || !at.isAfter(closed));
    }
}
