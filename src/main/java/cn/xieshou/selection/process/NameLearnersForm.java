package cn.xieshou.selection.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.selection.LearnerNaming;
import cn.xieshou.selection.Nominee;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The recipient names as many teachers to learn as the supporting school sends (R-SEC-3). */
@Component
class NameLearnersForm implements TaskForm {

    private final LearnerNaming learning;
    private final Selections selections;
    private final SelectionView view;
    private final PairingParties parties;

    NameLearnersForm(LearnerNaming learning, Selections selections, SelectionView view, PairingParties parties) {
        this.learning = learning;
        this.selections = selections;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "name-learners";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Selection selection = view.of(task);
        Map<String, Object> form = view.head(selection);
        form.put("going", going(selection.nominees()));
        form.put("sizeRule", sizeRule(selection));
        form.put("teachers", view.teachers(Fact.RECIPIENT_SCHOOL.from(task)));
        form.put(
                "learners",
                selection.learners().stream()
                        .map(one -> Map.of("teacher", one.teacher()))
                        .toList());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        List<String> learners =
                values.rows("learners").stream().map(row -> row.text("teacher")).toList();
        learning.nameLearners(SecondmentSelection.key(task), learners, task.actor());
        return Map.of();
    }

    private String sizeRule(Selection selection) {
        return selections.size(selection.key()).isPresent()
                ? "项目规定等额派出，应为" + selection.nominees().size() + "名"
                : "项目不限人数，可以不派出";
    }

    private static String going(List<Nominee> nominees) {
        return nominees.stream()
                .map(one -> one.name() + "（" + one.subject() + "，顶岗：" + one.post() + "）")
                .collect(Collectors.joining("\n"));
    }
}
