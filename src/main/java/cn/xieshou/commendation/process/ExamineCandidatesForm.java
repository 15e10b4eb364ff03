package cn.xieshou.commendation.process;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.Examining;
import cn.xieshou.directory.Parties;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A section examines its candidates, and may add others with a reason (R-AWD-1). */
@Component
class ExamineCandidatesForm implements TaskForm {

    private static final String RECOMMEND = "recommend";

    private final Examining examining;
    private final CommendationView view;

    ExamineCandidatesForm(Examining examining, CommendationView view) {
        this.examining = examining;
        this.view = view;
    }

    @Override
    public String key() {
        return "examine-candidates";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.section(CommendationCase.SECTION.from(task));
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Commendation one = view.of(task);
        String section = CommendationCase.SECTION.from(task);
        Map<String, Object> form = view.head(one);
        form.put(
                "candidates",
                examining.of(one.id(), section, true).stream().map(this::row).toList());
        form.put(
                "others",
                examining.of(one.id(), section, false).stream()
                        .map(other -> Map.of(
                                "value",
                                String.valueOf(other.id()),
                                "label",
                                view.title(other) + "——" + other.proposedReason()))
                        .toList());
        return form;
    }

    private Map<String, Object> row(Candidate one) {
        return Map.of("name", view.title(one), "why", CommendationView.why(one), "verdict", RECOMMEND);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        List<Examining.Word> words = values.rows("candidates").stream()
                .map(row -> new Examining.Word(row.text("verdict").equals(RECOMMEND), row.optionalText("reason")))
                .toList();
        List<Examining.Addition> additions = values.rows("additions").stream()
                .map(row -> new Examining.Addition(row.text("candidate"), row.text("addedReason")))
                .toList();
        examining.examine(
                CommendationCase.key(task), CommendationCase.SECTION.from(task), words, additions, task.actor());
        return Map.of();
    }
}
