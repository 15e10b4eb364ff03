package cn.xieshou.selection.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.selection.Approvals;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The section decides whether a school may stay out of this year's selection. */
@Component
class DecideNobodyForm implements TaskForm {

    private final Approvals approvals;
    private final Pairings pairings;
    private final Directory directory;
    private final SelectionView view;
    private final PairingParties parties;

    DecideNobodyForm(
            Approvals approvals, Pairings pairings, Directory directory, SelectionView view, PairingParties parties) {
        this.approvals = approvals;
        this.pairings = pairings;
        this.directory = directory;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "decide-nobody";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Selection selection = view.of(task);
        Side side = Objects.requireNonNull(selection.nobodySide());
        String school = pairings.get(selection.key().pairingId()).school(side);
        Map<String, Object> form = view.head(selection);
        form.put("school", directory.schoolName(school) + "（" + side.label() + "）");
        form.put("nobodyReason", Objects.requireNonNull(selection.nobodyReason()));
        return form;
    }

    @Override
    public Set<String> sentBack(FormValues values) {
        return Judgement.of(values).refuses() ? Set.of(HERE) : Set.of();
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Judgement judgement = Judgement.of(values);
        approvals.decideNobody(SecondmentSelection.key(task), !judgement.refuses(), judgement.opinion(), task.actor());
        return Map.of();
    }
}
