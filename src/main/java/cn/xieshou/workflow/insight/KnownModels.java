package cn.xieshou.workflow.insight;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** Models by the id of their version: a deployed one never changes, and the engine would ask the database for it each time. */
@Component
class KnownModels {

    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();
    private final RepositoryService repository;

    KnownModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The caller reads the engine without authorizations. */
    BpmnModelInstance of(String definitionId) {
        return models.computeIfAbsent(definitionId, repository::getBpmnModelInstance);
    }
}
