package cn.xieshou.commendation.process;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CandidateState;
import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.Listing;
import cn.xieshou.directory.Parties;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The office puts the sections' recommendations into one list within the places (R-AWD-1). */
@Component
class CompileListForm implements TaskForm {

    private static final String LIST = "list";

    private final Listing listing;
    private final CommendationView view;

    CompileListForm(Listing listing, CommendationView view) {
        this.listing = listing;
        this.view = view;
    }

    @Override
    public String key() {
        return "compile-list";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.office();
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Commendation one = view.of(task);
        Map<String, Object> form = view.head(one);
        form.put("returnNote", Objects.requireNonNullElse(one.opinion(), ""));
        form.put(
                "candidates",
                listing.in(one.id(), CandidateState.RECOMMENDED).stream()
                        .map(this::row)
                        .toList());
        return form;
    }

    /** As it was chosen before the list came back. */
    private Map<String, Object> row(Candidate one) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", view.title(one));
        row.put("why", CommendationView.why(one));
        row.put("verdict", one.struckReason() == null ? LIST : "leave");
        if (one.struckReason() != null) {
            row.put("reason", one.struckReason());
        }
        return row;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String round = CommendationCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.is(CommendationCase.SUBMITTED)) {
            listing.submit(
                    round,
                    values.rows("candidates").stream()
                            .map(row ->
                                    new Listing.Choice(row.text("verdict").equals(LIST), row.optionalText("reason")))
                            .toList(),
                    task.actor());
        } else {
            listing.giveUp(round, judgement.opinion(), task.actor());
        }
        return Map.ofEntries(CommendationCase.COMPILE_RESULT.is(judgement.decision()));
    }
}
