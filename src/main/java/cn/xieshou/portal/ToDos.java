package cn.xieshou.portal;

import cn.xieshou.matter.Returns;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.workflow.OpenTask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts open tasks into the words of the first page. */
@Component
class ToDos {

    private final Matters matters;
    private final Holders hands;
    private final Returns returns;

    ToDos(Matters matters, Holders hands, Returns returns) {
        this.matters = matters;
        this.hands = hands;
        this.returns = returns;
    }

    /** In the same order. */
    List<ToDo> of(List<OpenTask> tasks, String account) {
        Map<String, TrailLine> returned = returns.of(tasks);
        return tasks.stream()
                .map(task -> toDo(task, account, returned.get(task.taskId())))
                .toList();
    }

    private ToDo toDo(OpenTask task, String account, @Nullable TrailLine returned) {
        String owner = task.owner();
        boolean mine = task.isOf(account);
        boolean asked = owner != null && !owner.equals(account) && mine;
        return new ToDo(
                task,
                matters.of(task.businessKey()),
                mine,
                mine ? "" : hands.of(task),
                asked && owner != null ? hands.person(owner) : null,
                returned);
    }
}
