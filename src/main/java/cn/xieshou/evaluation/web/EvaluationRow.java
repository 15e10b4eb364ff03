package cn.xieshou.evaluation.web;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.PairingInRow;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation in the register. Points stand there once the section has decided.
 *
 * @param missing how many lines of its sheet are not met
 */
record EvaluationRow(Evaluation one, PairingInRow pairing, int missing) {

    String path() {
        return "/evaluations/" + one.id();
    }

    @Nullable Grade grade() {
        return one.grade() == null ? null : Grade.valueOf(one.grade());
    }

    /** «86.5», empty while nobody has decided. */
    String points() {
        return one.average() == null || !one.state().decided()
                ? ""
                : one.average().stripTrailingZeros().toPlainString();
    }

    /** «3项», empty before the sheet is frozen. */
    String gaps() {
        return one.frozenAt() == null ? "" : missing + "项";
    }
}
