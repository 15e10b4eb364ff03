package cn.xieshou.files;

import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskRef;

/**
 * What files are attached to: a step of a case, or an entry that a page keeps.
 *
 * @param matterKey business key; whoever may see the matter may read them once they are submitted
 * @param caseId the case, or the entry itself
 * @param key the step, or the entry itself; at most 64 characters
 * @param step what it is called on screen
 * @param room octets that are left where they are to go
 */
public record FileOwner(String matterKey, String caseId, String key, String step, long room) {

    public FileOwner(String matterKey, String caseId, String key, String step) {
        this(matterKey, caseId, key, step, Long.MAX_VALUE);
    }

    public static FileOwner of(OpenTask task) {
        return new FileOwner(task.businessKey(), task.processInstanceId(), task.taskId(), task.name());
    }

    static FileOwner of(TaskRef task) {
        return new FileOwner(task.businessKey(), task.processInstanceId(), task.taskId(), task.taskName());
    }
}
