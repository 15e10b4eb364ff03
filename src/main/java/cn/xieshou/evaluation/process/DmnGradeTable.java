package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.GradeInputs;
import cn.xieshou.evaluation.GradeTable;
import cn.xieshou.workflow.QuietDecisions;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code term-grade}. */
@Component
class DmnGradeTable implements GradeTable {

    static final String DECISION = "term-grade";

    private final QuietDecisions decisions;

    DmnGradeTable(QuietDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Grade propose(GradeInputs inputs) {
        return Grade.labelled(decisions
                .evaluate(DECISION, inputs.asked())
                .getSingleResult()
                .getEntry("grade")
                .toString());
    }
}
