package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.account.SystemView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the engine needs somebody: its incidents in the words of the diagrams. For the office and administrators only. */
@Service
@Transactional(readOnly = true)
public class Stoppages {

    private static final int MOST = 50;
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff][^\\n]*");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final SystemView engine;

    Stoppages(RuntimeService runtime, RepositoryService repository, SystemView engine) {
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    /** The newest first, at most 50. */
    public List<Stoppage> all() {
        return engine.read(() -> {
            List<Incident> incidents =
                    runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, MOST).stream()
                            .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                            .toList();
            Map<String, ProcessInstance> instances = instances(incidents);
            return incidents.stream()
                    .map(incident -> stoppage(incident, instances.get(incident.getProcessInstanceId())))
                    .toList();
        });
    }

    private Map<String, ProcessInstance> instances(List<Incident> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    }

    private Stoppage stoppage(Incident incident, @Nullable ProcessInstance instance) {
        String key = instance == null ? null : instance.getBusinessKey();
        var process = repository.getProcessDefinition(incident.getProcessDefinitionId());
        return new Stoppage(
                incident.getProcessInstanceId(),
                key == null ? "" : key,
                process.getName(),
                step(incident),
                incident.getIncidentTimestamp().toInstant(),
                reason(incident.getIncidentMessage()));
    }

    private String step(Incident incident) {
        var model = repository.getBpmnModelInstance(incident.getProcessDefinitionId());
        return Optional.ofNullable(model.getModelElementById(incident.getActivityId()))
                .map(element -> element instanceof FlowElement flow ? flow.getName() : null)
                .orElse(incident.getActivityId());
    }

    private static String reason(@Nullable String message) {
        return Optional.ofNullable(message).map(CHINESE::matcher).stream()
                .flatMap(java.util.regex.Matcher::results)
                .map(java.util.regex.MatchResult::group)
                .findFirst()
                .orElse("");
    }
}
