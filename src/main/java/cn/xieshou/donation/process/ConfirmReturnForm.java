package cn.xieshou.donation.process;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.Receipts;
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

/** The lending school says whether it has all of it back (R-ACT-2). */
@Component
class ConfirmReturnForm implements TaskForm {

    private final Receipts receipts;
    private final DonationView view;

    ConfirmReturnForm(Receipts receipts, DonationView view) {
        this.receipts = receipts;
        this.view = view;
    }

    @Override
    public String key() {
        return "confirm-return";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.giver(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Donation one = view.of(task);
        Map<String, Object> form = view.facts(one);
        form.put("counted", one.received());
        form.put("returned", ChineseDates.dateAndWeekday(Objects.requireNonNull(one.returnedOn())));
        form.put("returnNote", DonationView.text(one.returnNote()));
        form.put("returner", view.person(one.returnedBy()));
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = DonationReceipt.donation(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            receipts.misses(id, judgement.opinion(), task.actor());
        } else {
            receipts.confirmReturn(id, task.actor());
        }
        return Map.ofEntries(DonationReceipt.RETURN_RESULT.is(judgement.decision()));
    }
}
