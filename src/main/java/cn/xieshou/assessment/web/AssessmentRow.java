package cn.xieshou.assessment.web;

import cn.xieshou.assessment.Assessment;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.register.Cell;
import org.jspecify.annotations.Nullable;

/** An assessment in the register; grades are null where the reader does not see them. */
record AssessmentRow(
        Assessment one,
        PairingInRow pairing,
        @Nullable Grade supporting,
        @Nullable Grade recipient) {

    String path() {
        return "/assessments/" + one.id();
    }

    static Cell grade(@Nullable Grade grade) {
        return grade == null ? Cell.text("") : Cell.badge(grade.label(), grade.style());
    }
}
