package cn.xieshou.evaluation;

import cn.xieshou.evaluation.TermResults.Result;
import cn.xieshou.pairing.CycleResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the term evaluations say of a pairing's cycle: the last term's grade counts, all are told (R-FIN-3). */
@Component
@Order(TermsOfCycle.AFTER_FINAL)
class TermsOfCycle implements CycleResult {

    static final int AFTER_FINAL = 20;

    private final TermResults results;

    TermsOfCycle(TermResults results) {
        this.results = results;
    }

    @Override
    public Optional<CycleResult.Told> of(String pairing) {
        List<Result> settled =
                results.ofPairing(pairing).stream().filter(Result::settled).toList();
        return settled.stream()
                .findFirst()
                .map(last -> new CycleResult.Told(
                        last.grade().label(),
                        settled.stream().map(TermsOfCycle::line).collect(Collectors.joining("\n"))));
    }

    private static String line(Result one) {
        String points = one.points() == null
                ? ""
                : "（" + one.points().stripTrailingZeros().toPlainString() + "分）";
        return one.key().label() + "评估：" + one.grade().label() + points;
    }
}
