package cn.xieshou.matter;

import cn.xieshou.notice.reminder.TaskRemark;
import cn.xieshou.workflow.TaskOpened;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever gets a task because a reviewer returned it that it came back. */
@Component
class ReturnedRemark implements TaskRemark {

    /** What is returned there is about named people, and nothing of them goes into a mail. */
    private static final Set<String> ABOUT_PEOPLE =
            Set.of("secondmentSelection", "secondmentService", "cadreAttachment");

    private final Trail trail;

    ReturnedRemark(Trail trail) {
        this.trail = trail;
    }

    @Override
    public Optional<String> of(TaskOpened task) {
        return returned(task).map(line -> "被退回，请修改");
    }

    @Override
    public Optional<String> words(TaskOpened task) {
        return returned(task)
                .map(TrailLine::opinion)
                .filter(opinion -> !opinion.isEmpty())
                .map(opinion -> ABOUT_PEOPLE.contains(task.processKey()) ? "退回意见：请登录后查看。" : "退回意见：" + opinion);
    }

    private Optional<TrailLine> returned(TaskOpened task) {
        return task.created()
                ? trail.lastForm(task.processInstanceId()).filter(line -> line.act() == Act.RETURNED)
                : Optional.empty();
    }
}
