package cn.xieshou.evaluation;

import cn.xieshou.evaluation.EvaluationNumbers.Scored;
import cn.xieshou.programme.ChangedLimit;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.RuleRehearsal;
import cn.xieshou.shared.SchoolYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What another number of experts, or another distance between them, would have meant for the terms that were scored (R-EVA-1). */
@Component
class ExpertRehearsal implements RuleRehearsal {

    private final EvaluationNumbers numbers;

    ExpertRehearsal(EvaluationNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<String> of(ProgrammeYear before, ProgrammeYear after, SchoolYear judged) {
        return Stream.of(
                        ChangedLimit.of(LimitKey.EVALUATION_EXPERTS, before, after)
                                .map(limit -> experts(limit, numbers.scored(after.programme(), judged), judged)),
                        ChangedLimit.of(LimitKey.EVALUATION_SPREAD, before, after)
                                .map(limit -> spread(limit, numbers.scored(after.programme(), judged), judged)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String experts(ChangedLimit limit, List<Scored> all, SchoolYear judged) {
        return limit.sentence(
                judged, whole(all), wanted -> "有" + those(all, one -> one.experts() < wanted) + "项的专家少于这个数");
    }

    private static String spread(ChangedLimit limit, List<Scored> all, SchoolYear judged) {
        return limit.sentence(
                judged,
                whole(all),
                most -> "有" + those(all, one -> one.spread().compareTo(BigDecimal.valueOf(most)) > 0) + "项要增加专家");
    }

    private static String whole(List<Scored> all) {
        return "评过分的学期评估" + those(all, any -> true) + "项";
    }

    private static int those(List<Scored> all, Predicate<Scored> which) {
        return all.stream().filter(which).mapToInt(Scored::those).sum();
    }
}
