package cn.xieshou.rectification;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a term's evaluation has found missing may be demanded, once its grade is decided (R-EVA-2). */
@Component
class EvaluationDemands implements DemandOrigin {

    private static final int MOST = 20;
    private static final int LONGEST = 500;

    private final Evaluations evaluations;

    EvaluationDemands(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public DemandSource source() {
        return DemandSource.EVALUATION;
    }

    @Override
    public Optional<Said> of(Pairing pairing, String sourceId) {
        return evaluations
                .find(AddressNumber.key(sourceId))
                .filter(one ->
                        one.pairingId().equals(pairing.id()) && one.state().decided())
                .map(this::said);
    }

    private Said said(Evaluation one) {
        List<SheetLine> missing = evaluations.shortfalls(one.id());
        String grade = Grade.valueOf(Objects.requireNonNull(one.grade())).label();
        return new Said(
                one.key().label() + "评估：" + grade + "，" + missing.size() + "项没有达到",
                missing.stream().limit(MOST).map(EvaluationDemands::finding).toList(),
                null,
                "/evaluations/" + one.id());
    }

    private static String finding(SheetLine line) {
        String sentence = line.sentence();
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
    }
}
