package cn.xieshou.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an open task into other hands for the domain, which has checked who may. Runs in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaskHands {

    private final ProcessEngine engine;
    private final TaskService tasks;

    TaskHands(ProcessEngine engine, TaskService tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /** Makes {@code to} the assignee and tells the other modules; false if the task is not in the hands of {@code from} any more. */
    public boolean handOver(String taskId, String from, String to) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> move(context, taskId, from, to)));
    }

    /**
     * Takes the task out of the hands of {@code from}: it waits for its own groups again, or for these if it was one person's;
     * false if it is not in those hands any more.
     */
    public boolean giveBack(String taskId, String from, List<String> groups) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> giveBack(context, taskId, from, groups)));
    }

    private boolean giveBack(CommandContext context, String taskId, String from, List<String> groups) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || !from.equals(task.getAssignee())) {
            return false;
        }
        if (task.getCandidates().isEmpty()) {
            groups.forEach(group -> tasks.addCandidateGroup(taskId, group));
        }
        tasks.setAssignee(taskId, null);
        return true;
    }

    private boolean move(CommandContext context, String taskId, String from, String to) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || !from.equals(task.getAssignee())) {
            return false;
        }
        tasks.setAssignee(taskId, to);
        return true;
    }
}
