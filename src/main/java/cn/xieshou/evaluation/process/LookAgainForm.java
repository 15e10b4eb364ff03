package cn.xieshou.evaluation.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.Grading;
import cn.xieshou.evaluation.Reading;
import cn.xieshou.evaluation.Readings;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The office decides once more because a school asked; whoever decided first does not (R-EVA-1). */
@Component
class LookAgainForm implements TaskForm {

    private final Evaluations evaluations;
    private final Readings readings;
    private final Grading grading;
    private final EvaluationView view;

    LookAgainForm(Evaluations evaluations, Readings readings, Grading grading, EvaluationView view) {
        this.evaluations = evaluations;
        this.readings = readings;
        this.grading = grading;
        this.view = view;
    }

    @Override
    public String key() {
        return "look-again";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<String, Object> form = view.head(one);
        form.put("requests", requests(one));
        form.put("firstGrade", EvaluationView.grade(one.grade()));
        form.put("average", EvaluationView.number(one.average()));
        form.put("gradeReason", EvaluationView.gradeReason(one));
        form.put("caps", view.caps(one, Side.values()));
        form.put("scores", view.scores(one));
        form.put("comments", view.comments(one));
        form.put("shortfalls", view.shortfalls(one));
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return view.reading().missing(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    private String requests(Evaluation one) {
        return readings.of(one.id()).stream()
                .filter(reading -> reading.answer() == Reading.Answer.SECOND_LOOK)
                .map(reading -> view.school(one, reading.side()) + "：" + reading.reason())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Grade before = Grade.valueOf(Objects.requireNonNull(one.grade()));
        boolean changes = values.text(Judgement.FIELD).equals("change");
        Grade grade = changes ? Grade.valueOf(values.text("grade")) : before;
        if (changes && grade == before) {
            throw new FormRefused("grade", "改评为", "与原等次相同，请选“维持原等次”");
        }
        grading.lookAgain(one, grade, values.text("secondOpinion"), task.actor());
        return Map.of();
    }
}
