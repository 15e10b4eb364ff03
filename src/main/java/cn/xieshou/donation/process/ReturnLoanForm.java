package cn.xieshou.donation.process;

import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.Receipts;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The borrowing school says when it gave back what was lent (R-ACT-2). */
@Component
class ReturnLoanForm implements TaskForm {

    private final Receipts receipts;
    private final DonationView view;

    ReturnLoanForm(Receipts receipts, DonationView view) {
        this.receipts = receipts;
        this.view = view;
    }

    @Override
    public String key() {
        return "return-loan";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.receiver(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Donation one = view.of(task);
        Map<String, Object> form = view.facts(one);
        form.put("counted", one.received());
        form.put("returnBy", ChineseDates.dateAndWeekday(Objects.requireNonNull(one.returnBy())));
        form.put("dispute", DonationView.text(one.opinion()));
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        receipts.giveBack(
                DonationReceipt.donation(task),
                values.date("returnedOn"),
                Text.clean(values.optionalText("returnNote")),
                task.actor());
        return Map.of();
    }
}
