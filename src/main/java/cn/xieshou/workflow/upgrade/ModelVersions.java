package cn.xieshou.workflow.upgrade;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The versions of the models that were ever deployed, and the cases that run in each. */
@Component
class ModelVersions {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    ModelVersions(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    List<ProcessDefinition> newest() {
        return repository.createProcessDefinitionQuery().latestVersion().list();
    }

    List<ProcessDefinition> older(ProcessDefinition newest) {
        return newest.getVersion() == 1
                ? List.of()
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(newest.getKey())
                        .orderByProcessDefinitionVersion()
                        .asc()
                        .list()
                        .stream()
                        .filter(one -> one.getVersion() < newest.getVersion())
                        .toList();
    }

    List<ProcessInstance> running(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .orderByProcessInstanceId()
                .asc()
                .unlimitedList();
    }
}
