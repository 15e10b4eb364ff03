package cn.xieshou.commendation.process;

import cn.xieshou.commendation.Awarding;
import cn.xieshou.commendation.CandidateState;
import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.directory.Parties;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The leading group decides on the list after its publicity (R-AWD-1). */
@Component
class DecideCommendationForm implements TaskForm {

    private final Awarding awarding;
    private final CommendationView view;

    DecideCommendationForm(Awarding awarding, CommendationView view) {
        this.awarding = awarding;
        this.view = view;
    }

    @Override
    public String key() {
        return "decide-commendation";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.leadingGroup();
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Commendation one = view.of(task);
        Map<String, Object> form = view.head(one);
        form.put(
                "publicity",
                ChineseDates.date(Objects.requireNonNull(one.publicFrom())) + "至"
                        + ChineseDates.date(Objects.requireNonNull(one.publicUntil())));
        form.put("names", view.lines(one.id(), CandidateState.LISTED));
        form.put("removed", view.lines(one.id(), CandidateState.REMOVED));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String round = CommendationCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.is(CommendationCase.AWARDED)) {
            awarding.decide(round, judgement.remark(), task.actor());
        } else {
            awarding.refuse(round, judgement.opinion(), task.actor());
        }
        return Map.ofEntries(CommendationCase.AWARD_RESULT.is(judgement.decision()));
    }
}
