package cn.xieshou.selection.process;

import cn.xieshou.selection.EarlierSelections;
import cn.xieshou.selection.Nominee;
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

/** Who went last, if they still may; 自愿 is their own word of each year and never copied. */
@Component
class EarlierNominees implements EarlierRows {

    private final EarlierSelections earlier;

    EarlierNominees(EarlierSelections earlier) {
        this.earlier = earlier;
    }

    @Override
    public String form() {
        return "nominate-teachers";
    }

    @Override
    public String list() {
        return "nominees";
    }

    @Override
    public Optional<String> from(TaskRef task) {
        return last(SecondmentSelection.key(task)).map(one -> one.key().year().label());
    }

    @Override
    public String alongWith() {
        return "是否自愿要每年由本人说，不复制。";
    }

    @Override
    public EarlierCopy copy(TaskRef task) {
        SelectionKey key = SecondmentSelection.key(task);
        List<EarlierCopy.Row> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Nominee one : last(key).map(Selection::nominees).orElse(List.of())) {
            List<String> against = earlier.against(key, one);
            if (against.isEmpty()) {
                rows.add(new EarlierCopy.Row(
                        one.name(), Map.of("teacher", one.teacher(), "subject", one.subject(), "post", one.post())));
            } else {
                leftOut.add(EarlierCopy.leftOut(one.name(), String.join("，", against)));
            }
        }
        return new EarlierCopy(List.of("teacher"), rows, Map.of(), leftOut);
    }

    private Optional<Selection> last(SelectionKey key) {
        return earlier.decided(key, one -> !one.nominees().isEmpty());
    }
}
