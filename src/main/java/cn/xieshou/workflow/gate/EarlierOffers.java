package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.EarlierRows;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.form.EarlierTable;
import cn.xieshou.workflow.form.OpenedForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of an earlier time that a form offers to copy. */
@Component
class EarlierOffers {

    private final ObjectProvider<EarlierRows> earlier;

    EarlierOffers(ObjectProvider<EarlierRows> earlier) {
        this.earlier = earlier;
    }

    OpenedForm offer(OpenedForm opened, TaskForm form, TaskRef ref) {
        return earlier.stream()
                .filter(rows -> rows.form().equals(form.key()))
                .findFirst()
                .map(rows -> opened.offering(new EarlierTable.Source(
                        rows.list(), rows.alongWith(), () -> rows.from(ref), () -> rows.copy(ref))))
                .orElse(opened);
    }
}
