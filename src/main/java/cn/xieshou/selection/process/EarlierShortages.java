package cn.xieshou.selection.process;

import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.selection.EarlierSelections;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.workflow.EarlierCopy;
import cn.xieshou.workflow.EarlierRows;
import cn.xieshou.workflow.TaskRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the recipient asked for when it asked last, as far as the programme allows it by itself. */
@Component
class EarlierShortages implements EarlierRows {

    private final EarlierSelections earlier;
    private final Selections selections;

    EarlierShortages(EarlierSelections earlier, Selections selections) {
        this.earlier = earlier;
        this.selections = selections;
    }

    @Override
    public String form() {
        return "name-shortage";
    }

    @Override
    public String list() {
        return "subjects";
    }

    @Override
    public Optional<String> from(TaskRef task) {
        return earlier.askedIn(SecondmentSelection.key(task)).map(SchoolYear::label);
    }

    @Override
    public String alongWith() {
        return "其他要求空着的也一并填入。";
    }

    @Override
    public EarlierCopy copy(TaskRef task) {
        SelectionKey key = SecondmentSelection.key(task);
        return earlier.asked(key).map(one -> copy(key, one)).orElse(EarlierCopy.NONE);
    }

    private EarlierCopy copy(SelectionKey key, Selection then) {
        Optional<ExchangeSize> size = selections.size(key);
        int room = size.map(ExchangeSize::most).orElse(Integer.MAX_VALUE);
        List<EarlierCopy.Row> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (SubjectTeachers one : then.shortages()) {
            if (one.teachers() <= room) {
                room -= one.teachers();
                rows.add(
                        new EarlierCopy.Row(one.label(), Map.of("subject", one.subject(), "teachers", one.teachers())));
            } else {
                leftOut.add(EarlierCopy.leftOut(
                        one.label(),
                        "超过项目规定的" + size.map(ExchangeSize::teachers).orElse("")));
            }
        }
        return new EarlierCopy(List.of("subject"), rows, Map.of("remark", then.remark()), leftOut);
    }
}
