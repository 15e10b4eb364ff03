package cn.xieshou.workflow;

import cn.xieshou.workflow.account.SystemView;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Service;

/** Facts of many running cases, asked for at once. */
@Service
public class CaseFacts {

    private final RuntimeService runtime;
    private final SystemView engine;

    CaseFacts(RuntimeService runtime, SystemView engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** The fact by the case's id; a case that does not know it is not in it. */
    public <T> Map<String, T> of(Collection<String> instances, Fact<T> fact) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return engine.read(() -> {
            Map<String, T> found = new HashMap<>();
            for (VariableInstance one : runtime.createVariableInstanceQuery()
                    .processInstanceIdIn(instances.toArray(String[]::new))
                    .variableName(fact.name())
                    .list()) {
                found.put(one.getProcessInstanceId(), fact.type().cast(one.getValue()));
            }
            return found;
        });
    }
}
