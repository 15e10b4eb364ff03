package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.account.SystemView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagrams of a matter's instances with what was passed and where they stand; the caller checks who may look. */
@Service
@Transactional(readOnly = true)
public class InstanceDiagrams {

    /** The engine keeps the name of a process with its model only. */
    private static final String DELETED = "流程图已删除的流程";

    private static final String STEPS = "select A.* from ACT_HI_ACTINST A join ACT_HI_PROCINST P"
            + " on P.PROC_INST_ID_ = A.PROC_INST_ID_ where P.BUSINESS_KEY_ = #{key} order by A.SEQUENCE_COUNTER_, A.START_TIME_";

    private final HistoryService history;
    private final RepositoryService repository;
    private final KnownModels models;
    private final SystemView engine;

    InstanceDiagrams(HistoryService history, RepositoryService repository, KnownModels models, SystemView engine) {
        this.history = history;
        this.repository = repository;
        this.models = models;
        this.engine = engine;
    }

    /** Every instance with this business key, running and finished, the oldest first: the lifecycle, then what it called. */
    public List<InstanceDiagram> of(String businessKey) {
        return engine.read(() -> {
            List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list();
            Set<String> stored = stored(instances);
            Map<String, List<InstanceDiagram.Step>> steps = steps(businessKey);
            return instances.stream()
                    .map(instance -> describe(instance, steps.getOrDefault(instance.getId(), List.of()), stored))
                    .toList();
        });
    }

    /** The models that are still there: an administrator may have deleted that of a finished instance. */
    private Set<String> stored(List<HistoricProcessInstance> instances) {
        String[] models = instances.stream()
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .distinct()
                .toArray(String[]::new);
        return models.length == 0
                ? Set.of()
                : repository.createProcessDefinitionQuery().processDefinitionIdIn(models).list().stream()
                        .map(ProcessDefinition::getId)
                        .collect(Collectors.toSet());
    }

    /** The BPMN XML that an instance of this matter runs on; none once it was deleted. */
    public Optional<String> model(String businessKey, String instanceId) {
        return engine.read(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .processInstanceId(instanceId)
                        .singleResult())
                .filter(instance -> !stored(List.of(instance)).isEmpty())
                .map(instance -> xml(instance.getProcessDefinitionId())));
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InstanceDiagram describe(
            HistoricProcessInstance instance, List<InstanceDiagram.Step> steps, Set<String> stored) {
        return new InstanceDiagram(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName() == null ? DELETED : instance.getProcessDefinitionName(),
                instance.getStartTime().toInstant(),
                instant(instance.getEndTime()),
                steps,
                stored.contains(instance.getProcessDefinitionId())
                        ? TakenFlows.of(models.of(instance.getProcessDefinitionId()), steps)
                        : Set.of());
    }

    /** Of every instance of the matter, in the order in which they were entered; the engine's own query knows one instance at a time. */
    private Map<String, List<InstanceDiagram.Step>> steps(String businessKey) {
        return history
                .createNativeHistoricActivityInstanceQuery()
                .sql(STEPS)
                .parameter("key", businessKey)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        HistoricActivityInstance::getProcessInstanceId,
                        Collectors.mapping(InstanceDiagrams::step, Collectors.toList())));
    }

    private static InstanceDiagram.Step step(HistoricActivityInstance activity) {
        return new InstanceDiagram.Step(
                activity.getActivityId(),
                activity.getActivityName() == null ? "" : activity.getActivityName(),
                activity.getActivityType(),
                activity.getAssignee(),
                activity.getStartTime().toInstant(),
                instant(activity.getEndTime()),
                activity.isCanceled());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
