package cn.xieshou.assessment.process;

import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.WholeRounds;
import cn.xieshou.evaluation.process.EvaluationView;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a final assessment show. */
@Component
class AssessmentView {

    private final Assessments assessments;
    private final EvaluationView round;
    private final Pairings pairings;
    private final Directory directory;

    AssessmentView(Assessments assessments, EvaluationView round, Pairings pairings, Directory directory) {
        this.assessments = assessments;
        this.round = round;
        this.pairings = pairings;
        this.directory = directory;
    }

    Assessment of(TaskRef task) {
        return assessments.get(AssessmentCase.assessment(task));
    }

    Map<String, ReadableText> sheet(Assessment one) {
        return round.reading().sheet(assessments.round(one));
    }

    Map<String, ReadableText> missing(Assessment one) {
        return round.reading().missing(assessments.round(one));
    }

    List<AboutRecord> about(Assessment one) {
        return round.reading().about(assessments.round(one));
    }

    Map<String, Object> head(Assessment one) {
        return round.round(assessments.round(one));
    }

    /** With what the experts gave and said. */
    Map<String, Object> scored(Assessment one) {
        Evaluation scored = assessments.round(one);
        Map<String, Object> form = round.round(scored);
        form.put("scores", round.scores(scored));
        form.put(
                "average",
                EvaluationView.number(scored.average()) + "分，相差" + EvaluationView.number(scored.spread()) + "分");
        form.put("comments", round.comments(scored));
        return form;
    }

    /** And with how the terms went, and what is missing. */
    Map<String, Object> judged(Assessment one) {
        WholeRounds.Result result = assessments.result(one);
        Map<String, Object> form = scored(one);
        form.put(
                "termAverage",
                result.termAverage() == null
                        ? "没有学期评估"
                        : EvaluationView.number(result.termAverage()) + "分，" + result.terms() + "个学期，不合格"
                                + result.failed() + "个");
        form.put("shortfalls", round.shortfalls(assessments.round(one)));
        return form;
    }

    /** «雷峰中学：合格（建议合格：有4项没有达到……）», a line for each school. */
    String results(Assessment one) {
        return assessments.schools(one.id()).stream()
                .map(part -> school(one, part.side()) + "：" + grade(part) + "（" + part.reason() + "）"
                        + (part.supervision().isEmpty() ? "" : "；" + part.supervision()))
                .collect(Collectors.joining("\n"));
    }

    static String grade(AssessedSchool part) {
        Grade grade = part.graded();
        return grade == null ? "" : grade.label();
    }

    String school(Assessment one, Side side) {
        return directory.schoolName(pairings.get(one.pairingId()).school(side));
    }
}
