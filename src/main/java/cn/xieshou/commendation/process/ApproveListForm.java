package cn.xieshou.commendation.process;

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
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leading group lets the list be published, or returns it to the office (R-AWD-1). */
@Component
class ApproveListForm implements TaskForm {

    private final Listing listing;
    private final CommendationView view;

    ApproveListForm(Listing listing, CommendationView view) {
        this.listing = listing;
        this.view = view;
    }

    @Override
    public String key() {
        return "approve-list";
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
        form.put("names", view.lines(one.id(), CandidateState.LISTED));
        form.put("leftOut", view.lines(one.id(), CandidateState.LEFT_OUT));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String round = CommendationCase.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            listing.sendBack(round, judgement.opinion(), task.actor());
        } else {
            listing.agree(round, judgement.remark(), task.actor());
        }
        return Map.ofEntries(CommendationCase.LIST_RESULT.is(judgement.decision()));
    }
}
