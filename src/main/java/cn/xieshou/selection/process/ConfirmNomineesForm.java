package cn.xieshou.selection.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.selection.Nominations;
import cn.xieshou.selection.Nominations.Confirmed;
import cn.xieshou.selection.Nominee;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supporting principal confirms each nominee's politics, conduct and ability, or returns the list (R-SEC-2). */
@Component
class ConfirmNomineesForm implements TaskForm {

    private final Nominations nominations;
    private final SelectionView view;
    private final PairingParties parties;

    ConfirmNomineesForm(Nominations nominations, SelectionView view, PairingParties parties) {
        this.nominations = nominations;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "confirm-nominees";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Selection selection = view.of(task);
        Map<String, Object> form = view.head(selection);
        form.put("wanted", view.wanted(selection));
        form.put("ownWords", view.ownWords(selection));
        if (selection.nobodyReason() != null) {
            form.put("nobodyReason", selection.nobodyReason());
        }
        form.put(
                "nominees",
                selection.nominees().stream().map(ConfirmNomineesForm::row).toList());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Selection selection = view.of(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            nominations.sendBack(selection.key(), judgement.opinion(), task.actor());
        } else {
            nominations.confirm(
                    selection.key(), confirmed(selection, values.rows("nominees")), judgement.remark(), task.actor());
        }
        return SecondmentSelection.decided(judgement);
    }

    private static Map<String, Object> row(Nominee one) {
        return Map.of(
                "nominee",
                one.name() + "（" + one.subject() + "，顶岗：" + one.post() + (one.backbone() ? "，骨干教师" : "") + "）",
                "judgement",
                one.judgement(),
                "politics",
                one.figures().politics() == Confirmation.CONFIRMED,
                "ability",
                one.figures().ability() == Confirmation.CONFIRMED);
    }

    /** Rows come back in the order shown. */
    private static Map<String, Confirmed> confirmed(Selection selection, List<FormValues> rows) {
        Map<String, Confirmed> confirmed = new HashMap<>();
        List<Nominee> nominees = selection.nominees();
        for (int i = 0; i < Math.min(rows.size(), nominees.size()); i++) {
            FormValues row = rows.get(i);
            confirmed.put(nominees.get(i).teacher(), new Confirmed(row.flag("politics"), row.flag("ability")));
        }
        return confirmed;
    }
}
