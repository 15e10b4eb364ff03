package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Criterion;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Scores;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.evaluation.SubScores;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An expert scores the term criterion by criterion, or does not judge; nothing of the others' sheets is shown (R-EVA-1). */
@Component
class ScoreTermForm implements TaskForm {

    private static final String LIST = "scores";
    private static final String POINTS = "points";

    private final Evaluations evaluations;
    private final Scores scores;
    private final ScoringSheets scoring;
    private final EvaluationView view;

    ScoreTermForm(Evaluations evaluations, Scores scores, ScoringSheets scoring, EvaluationView view) {
        this.evaluations = evaluations;
        this.scores = scores;
        this.scoring = scoring;
        this.view = view;
    }

    @Override
    public String key() {
        return "score-term";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return TaskParty.person(scores.expert(EvaluationCase.EXPERT.from(task)).account());
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        Map<Long, SubScores.Basis> basis = evaluations.basis(one.id());
        Map<String, Object> form = view.round(one);
        form.put("figures", view.figures(one));
        form.put("reports", view.reports(one));
        form.put("activities", view.activities(one));
        form.put(
                LIST,
                scoring.get(one.sheet()).criteria().stream()
                        .map(criterion -> row(criterion, basis.get(criterion.id())))
                        .toList());
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        return view.reading().all(evaluations.get(EvaluationCase.evaluation(task)));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.reading().about(evaluations.get(EvaluationCase.evaluation(task)));
    }

    private static Map<String, Object> row(Criterion criterion, SubScores.@Nullable Basis known) {
        Map<String, Object> row = new HashMap<>();
        row.put("criterion", criterion.title());
        row.put("evidence", criterion.evidence());
        row.put("basis", known == null ? "" : EvaluationView.number(known.points()) + "分（" + known.words() + "）");
        if (known != null) {
            row.put(POINTS, known.points());
        }
        return row;
    }

    @Override
    public List<FormRefused.Problem> wrong(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        List<Scores.Typed> typed = values.rows(LIST).stream()
                .map(row -> new Scores.Typed(row.has(POINTS) ? row.decimal(POINTS) : null, reason(row)))
                .toList();
        return scores.wrong(one, typed, evaluations.basis(one.id()));
    }

    private static String reason(FormValues row) {
        return Text.clean(row.optionalText("reason"));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Evaluation one = evaluations.get(EvaluationCase.evaluation(task));
        long expert = EvaluationCase.EXPERT.from(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.refuses()) {
            scores.recuse(one, expert, judgement.opinion(), task.actor());
        } else {
            List<Scores.Given> given = values.rows(LIST).stream()
                    .map(row -> new Scores.Given(row.decimal(POINTS), reason(row)))
                    .toList();
            scores.score(one, expert, given, evaluations.basis(one.id()), values.text("comment"), task.actor());
        }
        return Map.of();
    }
}
