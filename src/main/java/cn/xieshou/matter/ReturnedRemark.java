package cn.xieshou.matter;

import cn.xieshou.notice.reminder.TaskRemark;
import cn.xieshou.workflow.TaskOpened;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells whoever gets a task because a reviewer returned it that it came back. */
@Component
class ReturnedRemark implements TaskRemark {

    private final Trail trail;
    private final Set<String> wordsByMail;

    ReturnedRemark(Trail trail, List<OpinionsByMail> byMail) {
        this.trail = trail;
        this.wordsByMail = byMail.stream().map(OpinionsByMail::processKey).collect(Collectors.toSet());
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
                .map(opinion -> wordsByMail.contains(task.processKey()) ? "退回意见：" + opinion : "退回意见：请登录后查看。");
    }

    private Optional<TrailLine> returned(TaskOpened task) {
        return task.created()
                ? trail.lastForm(task.processInstanceId()).filter(line -> line.act() == Act.RETURNED)
                : Optional.empty();
    }
}
