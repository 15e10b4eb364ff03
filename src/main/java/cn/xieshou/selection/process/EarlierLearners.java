package cn.xieshou.selection.process;

import cn.xieshou.selection.EarlierSelections;
import cn.xieshou.selection.Learner;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.workflow.EarlierCopy;
import cn.xieshou.workflow.EarlierRows;
import cn.xieshou.workflow.TaskRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who was sent to learn last, if they are still there. */
@Component
class EarlierLearners implements EarlierRows {

    private static final String TEACHER = "teacher";

    private final EarlierSelections earlier;

    EarlierLearners(EarlierSelections earlier) {
        this.earlier = earlier;
    }

    @Override
    public String form() {
        return "name-learners";
    }

    @Override
    public String list() {
        return "learners";
    }

    @Override
    public Optional<String> from(TaskRef task) {
        return last(SecondmentSelection.key(task)).map(one -> one.key().year().label());
    }

    @Override
    public EarlierCopy copy(TaskRef task) {
        SelectionKey key = SecondmentSelection.key(task);
        List<EarlierCopy.Row> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Learner one : last(key).map(Selection::learners).orElse(List.of())) {
            List<String> against = earlier.against(key, one);
            if (against.isEmpty()) {
                rows.add(new EarlierCopy.Row(one.name(), Map.of(TEACHER, one.teacher())));
            } else {
                leftOut.add(EarlierCopy.leftOut(one.name(), String.join("，", against)));
            }
        }
        return new EarlierCopy(List.of(TEACHER), rows, Map.of(), leftOut);
    }

    private Optional<Selection> last(SelectionKey key) {
        return earlier.decided(key, one -> !one.learners().isEmpty());
    }
}
