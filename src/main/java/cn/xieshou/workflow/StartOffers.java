package cn.xieshou.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Lets Tasklist offer each process that people start to the groups that its start form names. */
@Component
class StartOffers implements ApplicationRunner {

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final List<StartForm> forms;
    private final StandingGrants grants;

    StartOffers(ProcessEngine engine, RepositoryService repository, List<StartForm> forms, StandingGrants grants) {
        this.engine = engine;
        this.repository = repository;
        this.forms = forms;
        this.grants = grants;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::offer);
    }

    private void offer(ProcessDefinition process) {
        String key = startForm(process.getId());
        forms.stream()
                .filter(form -> form.key().equals(key))
                .flatMap(form -> form.offeredTo().stream())
                .forEach(group -> grants.offer(process.getKey(), group));
    }

    private String startForm(String definitionId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        FormDefinition start = configuration.getCommandExecutorTxRequired().execute(context -> configuration
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId)
                .getStartFormDefinition());
        return start == null ? "" : FormGate.formKey(start.getCamundaFormDefinitionKey());
    }
}
