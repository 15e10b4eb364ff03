package cn.xieshou.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@XieshouTest
class StartGateTest {

    private static final Map<String, Object> GOOD = Map.of("subject", "新学期", "school", "yizhong");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskForms forms;

    @Autowired
    Instances instances;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    String deployment;
    String definition;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-start.bpmn")
                .addClasspathResource("models/sample-start.form")
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey("sampleStart")
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeIt() {
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void theFormDecidesOnBusinessKeyAndFacts() {
        String key = forms.start("sampleStart", "gate.office", GOOD);

        assertThat(key).startsWith("S-");
        assertThat(running()).singleElement().satisfies(one -> {
            assertThat(one.getBusinessKey()).isEqualTo(key);
            assertThat(engine.getRuntimeService().getVariables(one.getId())).isEqualTo(Map.of("schoolYear", 2026));
        });
    }

    @Test
    void aStartAroundTheFormIsJudgedByTheForm() {
        signIn("gate.office");
        engine.getRuntimeService().startProcessInstanceByKey("sampleStart", "P-2026-001", GOOD);
        engine.getFormService().submitStartForm(definition, "P-2026-001", GOOD);
        engine.getIdentityService().clearAuthentication();

        assertThat(running()).hasSize(2).allSatisfy(one -> {
            assertThat(one.getBusinessKey()).startsWith("S-");
            assertThat(engine.getRuntimeService().getVariables(one.getId())).containsOnlyKeys("schoolYear");
        });
    }

    @Test
    void aForeignVariableStartsNothing() {
        Map<String, Object> foreign = Map.of("subject", "新学期", "approved", true);
        signIn("gate.office");
        assertThatThrownBy(() -> engine.getFormService().submitStartForm(definition, foreign))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("approved：这张表单没有这一项，不能提交");
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("sampleStart", "P", foreign))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("approved");
        engine.getIdentityService().clearAuthentication();
        assertThat(running()).isEmpty();
    }

    @Test
    void aRefusalOfTheDomainLeavesNothingBehind() {
        List<Integer> before = numbered();
        assertThatThrownBy(() -> forms.start("sampleStart", "gate.office", Map.of("subject", "拒绝")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("事由：请换一个事由");
        assertThat(numbered()).isEqualTo(before);
        assertThat(running()).isEmpty();
    }

    @Test
    void nobodyStartsWhatIsNotTheirs() {
        assertThatThrownBy(() -> forms.start("sampleStart", "gate.principal", GOOD))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> forms.showStart("sampleStart", "gate.principal"))
                .isInstanceOf(AuthorizationException.class);
        signIn("gate.office");
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey("sampleApproval", "P", Map.of("approver", "gate.office")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .createProcessInstanceByKey("sampleStart")
                        .startBeforeActivity("EndEvent_Done")
                        .execute())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theHousesOwnCodeStartsAndSignalsWhileSomebodyIsSignedIn() {
        signIn("gate.office");
        transaction.executeWithoutResult(
                status -> instances.start("sampleStart", "P-2099-802", Map.of("schoolYear", 2026)));
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .createMessageCorrelation("SampleReminded")
                        .processInstanceBusinessKey("P-2099-802")
                        .correlate())
                .isInstanceOf(AuthorizationException.class);
        assertThat(transaction.<Boolean>execute(
                        status -> instances.signal("SampleReminded", "sampleStart", "P-2099-802")))
                .isTrue();
    }

    private List<ProcessInstance> running() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKeyIn("sampleStart", "sampleApproval")
                .list();
    }

    private List<Integer> numbered() {
        return jdbc.sql("select last_number from number_series where name = :name")
                .param("name", SampleStartForm.NUMBERS)
                .query(Integer.class)
                .list();
    }

    private void signIn(String account) {
        engine.getIdentityService().setAuthentication(account, List.of());
    }
}
