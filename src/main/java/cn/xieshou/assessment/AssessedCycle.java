package cn.xieshou.assessment;

import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.CycleResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the final assessment says of a pairing's cycle: of both schools' grades the worse one counts (R-FIN-3). */
@Component
@Order(AssessedCycle.FIRST)
class AssessedCycle implements CycleResult {

    static final int FIRST = 10;

    private final Assessments assessments;

    AssessedCycle(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Optional<CycleResult.Told> of(String pairing) {
        return assessments.ofPairing(pairing).stream()
                .filter(one -> one.scope() == AssessmentScope.CYCLE && one.state() == AssessmentState.SETTLED)
                .findFirst()
                .flatMap(one -> told(one, assessments.schools(one.id())));
    }

    private static Optional<CycleResult.Told> told(Assessment one, List<AssessedSchool> schools) {
        String each = schools.stream()
                .flatMap(part -> Stream.ofNullable(part.graded())
                        .map(grade -> part.side().label() + grade.label()))
                .collect(Collectors.joining("，"));
        return schools.stream()
                .flatMap(part -> Stream.ofNullable(part.graded()))
                .max(Comparator.naturalOrder())
                .map(Grade::label)
                .map(worse -> new CycleResult.Told(worse, one.label() + "：" + each));
    }
}
