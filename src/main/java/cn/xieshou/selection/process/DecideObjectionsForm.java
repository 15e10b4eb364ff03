package cn.xieshou.selection.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.selection.Objection;
import cn.xieshou.selection.Publicity;
import cn.xieshou.selection.Publicity.Decision;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section decides on every objection to a published name. */
@Component
class DecideObjectionsForm implements TaskForm {

    private final Publicity publicity;
    private final Directory directory;
    private final SelectionView view;
    private final PairingParties parties;

    DecideObjectionsForm(Publicity publicity, Directory directory, SelectionView view, PairingParties parties) {
        this.publicity = publicity;
        this.directory = directory;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "decide-objections";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.section(task);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Selection selection = view.of(task);
        Map<String, Object> form = view.head(selection);
        form.put(
                "objections", selection.openObjections().stream().map(this::row).toList());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        List<Decision> decisions = values.rows("objections").stream()
                .map(row -> new Decision(row.text("verdict").equals("uphold"), row.text("reason")))
                .toList();
        publicity.decide(SecondmentSelection.key(task), decisions, task.actor());
        return Map.of();
    }

    private Map<String, Object> row(Objection one) {
        String when = ChineseDates.dateAndMinute(one.recordedAt());
        return Map.of(
                "nominee", one.name(),
                "recorded", directory.personName(one.recordedBy()) + "，" + when,
                "content", one.content());
    }
}
