package cn.xieshou.notice.reminder;

import cn.xieshou.workflow.TaskOpened;
import java.util.Optional;

/** A word that goes before the subject of a task's mail, for example «被退回». */
public interface TaskRemark {

    Optional<String> of(TaskOpened task);

    /** A line for the mail's text, for example «退回意见：请补充». */
    default Optional<String> words(TaskOpened task) {
        return Optional.empty();
    }
}
