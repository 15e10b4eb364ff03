package cn.xieshou.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was deployed whole stays usable. */
@XieshouTest
class WholeDeploymentsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl settings;

    /** As after a restart, where the engine reads a model from its tables when it is first needed, without its forms. */
    @Test
    void modelsThatTheEngineReadsAgainAreNotRefused() {
        settings.getDeploymentCache().discardProcessDefinitionCache();

        for (ProcessDefinition model :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            assertThat(repository.getProcessDefinition(model.getId()).getKey()).isEqualTo(model.getKey());
        }
    }
}
