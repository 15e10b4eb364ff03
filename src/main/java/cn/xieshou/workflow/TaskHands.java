package cn.xieshou.workflow;

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

    private boolean move(CommandContext context, String taskId, String from, String to) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || !from.equals(task.getAssignee())) {
            return false;
        }
        tasks.setAssignee(taskId, to);
        return true;
    }
}
