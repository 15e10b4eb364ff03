package cn.xieshou.donation.process;

import cn.xieshou.donation.Amounts;
import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationKind;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.Donations;
import cn.xieshou.donation.Manner;
import cn.xieshou.donation.TypedDonation;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The giving school corrects what the other did not acknowledge, or what it took back itself, or gives it up (R-ACT-2). */
@Component
class CorrectDonationForm implements TaskForm {

    private final Donations donations;
    private final DonationView view;

    CorrectDonationForm(Donations donations, DonationView view) {
        this.donations = donations;
        this.view = view;
    }

    @Override
    public String key() {
        return "correct-donation";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return view.giver(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Donation one = view.of(task);
        TypedDonation typed = TypedDonation.of(one);
        Map<String, Object> form = new HashMap<>(view.facts(one));
        form.put("dispute", DonationView.text(one.opinion()));
        form.put("disputedBy", view.person(one.receivedBy()));
        form.put("manner", one.manner().name());
        form.put("kind", one.kind().name());
        form.put("item", one.item());
        if (!one.isMoney()) {
            form.put("quantity", Amounts.number(one.quantity()));
        }
        form.put("unit", DonationView.text(typed.unit()));
        form.put("amount", Amounts.number(one.amount()));
        form.put("donor", one.donor());
        form.put("givenOn", one.givenOn().toString());
        form.put("returnBy", DonationView.text(typed.returnBy()));
        form.put("remark", one.remark());
        form.put(
                "manners",
                Arrays.stream(Manner.values())
                        .map(each -> DonationView.option(each.name(), each.label()))
                        .toList());
        form.put(
                "kinds",
                Arrays.stream(DonationKind.values())
                        .map(each -> DonationView.option(each.name(), each.label()))
                        .toList());
        return form;
    }

    @Override
    public List<AboutRecord> about(TaskRef task) {
        return view.about(task);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        long id = DonationReceipt.donation(task);
        String decision = Judgement.of(values).decision();
        if (DonationReceipt.RESUBMITTED.equals(decision)) {
            Map<String, String> texts = new HashMap<>();
            values.values().forEach((key, value) -> texts.put(key, value.toString()));
            Manner manner = donations.correct(id, TypedDonation.of(texts), task.actor());
            return Map.ofEntries(DonationReceipt.CORRECTION.is(decision), DonationReceipt.MANNER.is(manner.name()));
        }
        donations.drop(id, task.actor());
        return Map.ofEntries(DonationReceipt.CORRECTION.is(decision));
    }
}
