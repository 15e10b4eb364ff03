package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.account.SystemView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the models say about when their tasks are due, so that a page can tell why a task is due when it is. */
@Component
public class DueRules {

    private final KnownModels models;
    private final SystemView engine;

    DueRules(KnownModels models, SystemView engine) {
        this.models = models;
        this.engine = engine;
    }

    /** The step whose working days an open task has, in the model version that the task runs on. */
    public Optional<String> step(OpenTask task) {
        return engine.read(() -> ModelProperty.DUE_STEP.of(models.of(task.definitionId()), task.taskKey()));
    }

    /** What kind of date a step of one version of a process is due on. */
    Optional<String> kind(String definitionId, String taskKey) {
        return engine.read(() -> ModelProperty.DUE_KIND.of(models.of(definitionId), taskKey));
    }
}
