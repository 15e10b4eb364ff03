package cn.xieshou.evaluation;

import cn.xieshou.evaluation.EvaluationNumbers.Graded;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which grades other lines, or another number of missing quotas, would have given to the terms that were scored, by the decision table itself (R-EVA-1). */
@Component
class GradeRehearsal implements RuleRehearsal {

    private final EvaluationNumbers numbers;
    private final GradeTable table;

    GradeRehearsal(EvaluationNumbers numbers, GradeTable table) {
        this.numbers = numbers;
        this.table = table;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        if (before.grades().equals(after.grades())
                && before.limit(LimitKey.EVALUATION_SHORT) == after.limit(LimitKey.EVALUATION_SHORT)) {
            return List.of();
        }
        List<Graded> all = numbers.graded(after.programme(), judged);
        return List.of("学期评估的建议等次，" + judged.label() + "：评过分的"
                + all.stream().mapToInt(Graded::those).sum() + "项，按原来的规定" + grades(all, before) + "；按新的规定"
                + grades(all, after));
    }

    /** «优秀1项、良好2项、合格0项、不合格0项» */
    private String grades(List<Graded> all, ProgrammeYear programme) {
        Map<Grade, Integer> counted = new EnumMap<>(Grade.class);
        all.forEach(one -> counted.merge(table.propose(inputs(one, programme)), one.those(), Integer::sum));
        return Arrays.stream(Grade.values())
                .map(grade -> grade.label() + counted.getOrDefault(grade, 0) + "项")
                .collect(Collectors.joining("、"));
    }

    private static GradeInputs inputs(Graded one, ProgrammeYear programme) {
        String cap = one.best() == null ? GradeCap.UNLIMITED : one.best().label();
        return GradeInputs.of(one.average(), one.below(), one.missing(), cap, programme);
    }
}
