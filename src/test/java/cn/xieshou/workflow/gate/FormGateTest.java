package cn.xieshou.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.XieshouTest;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class FormGateTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskForms forms;

    @Autowired
    SampleTaskForm form;

    String deployment;
    String instance;
    String task;

    @BeforeEach
    void startAnApproval() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-801", Map.of("approver", "gate.principal"))
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeIt() {
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void theFormShowsValuesOfTheDomain() {
        assertThat(forms.show(task, "gate.principal")).containsEntry("title", "一中—二中高中部(理科)");
    }

    @Test
    void onlyRoutingFactsReachTheEngine() {
        forms.submit(task, "gate.principal", Map.of("decision", "approve", "opinion", "同意,请尽快签署"));

        assertThat(form.stored.get(task).optionalText("opinion")).isEqualTo("同意,请尽快签署");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting("name")
                .containsExactlyInAnyOrder("approver", "approved");
    }

    @Test
    void nobodyCompletesATaskUnseen() {
        assertThatThrownBy(() -> engine.getTaskService().complete(task, Map.of("approved", true)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aStrangerSeesAndSubmitsNothing() {
        assertThatThrownBy(() -> forms.show(task, "other.principal")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> forms.submit(task, "other.principal", Map.of("decision", "approve")))
                .isInstanceOf(AuthorizationException.class);
    }
}
