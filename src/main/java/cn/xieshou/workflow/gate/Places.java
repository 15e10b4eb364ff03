package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.TaskForm;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Which of several of one kind at once in a case a task is about, by what the model counts them through: «{activity=12}»; else empty. */
final class Places {

    private Places() {}

    static String of(TaskEntity task) {
        TreeMap<String, String> counted = new TreeMap<>();
        ScopeImpl at = task.getExecution().getActivity();
        while (at instanceof ActivityImpl inside) {
            at = inside.getFlowScope();
            if (at instanceof ActivityImpl scope
                    && scope.getActivityBehavior() instanceof MultiInstanceActivityBehavior many
                    && many.getCollectionElementVariable() != null) {
                String name = many.getCollectionElementVariable();
                counted.put(name, String.valueOf(task.getVariable(name)));
            }
        }
        return counted.isEmpty() ? "" : counted.toString();
    }

    /** @param sentBack what {@link TaskForm#sentBack} names */
    static String of(TaskEntity task, String sentBack) {
        return sentBack.equals(TaskForm.HERE) ? of(task) : "{" + sentBack + "}";
    }
}
