package cn.xieshou.donation.process;

import cn.xieshou.donation.Amounts;
import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.Receipts;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The receiving school says what it got by its own count, or why it does not acknowledge it (R-ACT-2). */
@Component
class ReceiveDonationForm implements TaskForm {

    private final Receipts receipts;
    private final DonationView view;

    ReceiveDonationForm(Receipts receipts, DonationView view) {
        this.receipts = receipts;
        this.view = view;
    }

    @Override
    public String key() {
        return "receive-donation";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.receiver(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Donation one = view.of(task);
        Map<String, Object> form = view.facts(one);
        form.put("donor", one.donor());
        form.put("remark", one.remark());
        form.put("recorder", view.person(one.recordedBy()));
        form.put("money", one.isMoney() ? "yes" : "no");
        form.put("receivedQuantity", Amounts.number(one.quantity()));
        form.put("receivedAmount", Amounts.number(one.amount()));
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Donation one = view.of(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            receipts.dispute(one.id(), judgement.opinion(), task.actor());
        } else {
            BigDecimal amount = values.decimal("receivedAmount");
            BigDecimal quantity = one.isMoney() ? amount : values.decimal("receivedQuantity");
            String note = Text.clean(values.optionalText("receivedNote"));
            receipts.receive(one.id(), quantity, amount, note, task.actor());
        }
        return Map.ofEntries(DonationReceipt.RECEIPT.is(judgement.decision()));
    }
}
