package cn.xieshou.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.XieshouTest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Hole 4 of the engine: whoever may work on a task may set any variable. First the bare engine open, then ours shut. */
@XieshouTest
class ForeignVariablesTest {

    private static final Map<String, Object> FOREIGN = Map.of("approved", true);

    @Autowired
    ProcessEngine ours;

    @Autowired
    SampleTaskForm form;

    String deployment;

    private static ProcessEngine bare;

    @BeforeAll
    static void startTheBareEngine() {
        bare = bareEngine();
    }

    @AfterAll
    static void stopIt() {
        bare.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("complete", (engine, task) -> engine.getTaskService().complete(task, FOREIGN)),
                way("complete and return", (engine, task) -> engine.getTaskService()
                        .completeWithVariablesInReturn(task, FOREIGN, false)),
                way("submit", (engine, task) -> engine.getFormService().submitTaskForm(task, FOREIGN)),
                way("submit and return", (engine, task) -> engine.getFormService()
                        .submitTaskFormWithVariablesInReturn(task, FOREIGN, false)),
                way("resolve", (engine, task) -> engine.getTaskService().resolveTask(task, FOREIGN)),
                way("variables", (engine, task) -> engine.getTaskService().setVariables(task, FOREIGN)),
                way("local variable", (engine, task) -> engine.getTaskService()
                        .setVariableLocal(task, "approved", true)),
                way("error", (engine, task) -> engine.getTaskService()
                        .handleBpmnError(task, "Error_None", "x", FOREIGN)));
    }

    private static Arguments way(String name, BiConsumer<ProcessEngine, String> way) {
        return Arguments.of(Named.of(name, way));
    }

    @AfterEach
    void removeIt() {
        ours.getIdentityService().clearAuthentication();
        if (deployment != null) {
            ours.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aBareEngineTakesAVariableThatNoFormHas(BiConsumer<ProcessEngine, String> way) {
        Task task = started(bare);
        assertThatCode(() -> way.accept(bare, task.getId())).doesNotThrowAnyException();
        bare.getIdentityService().clearAuthentication();
        assertThat(names(bare, task)).contains("approved");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void oursRefusesItAndStoresNothing(BiConsumer<ProcessEngine, String> way) {
        Task task = started(ours);
        assertThatThrownBy(() -> way.accept(ours, task.getId())).isInstanceOf(ProcessEngineException.class);
        ours.getIdentityService().clearAuthentication();
        assertThat(names(ours, task)).containsExactly("approver");
        assertThat(ours.getTaskService().createTaskQuery().taskId(task.getId()).count())
                .isOne();
        assertThat(form.stored).doesNotContainKey(task.getId());
    }

    @Test
    void noOtherCommandOfAPersonReachesTheVariables() {
        Task task = started(ours);
        String instance = task.getProcessInstanceId();
        Stream.<Runnable>of(
                        () -> ours.getRuntimeService().setVariables(instance, FOREIGN),
                        () -> ours.getRuntimeService().removeVariable(instance, "approver"),
                        () -> ours.getTaskService().removeVariable(task.getId(), "approver"),
                        () -> ours.getTaskService().handleEscalation(task.getId(), "Escalation_None", FOREIGN),
                        () -> ours.getTaskService().delegateTask(task.getId(), "gate.other"),
                        () -> ours.getRuntimeService().signal(instance, FOREIGN),
                        () -> ours.getRuntimeService().signalEventReceived("Signal_None", FOREIGN),
                        () -> ours.getRuntimeService()
                                .createProcessInstanceModification(instance)
                                .startBeforeActivity("Task_Approve")
                                .setVariable("approved", true)
                                .execute(),
                        () -> ours.getRuntimeService().setVariablesAsync(List.of(instance), FOREIGN))
                .forEach(order -> assertThatThrownBy(order::run)
                        .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class));
        ours.getIdentityService().clearAuthentication();
        assertThat(names(ours, task)).containsExactly("approver");
    }

    private Task started(ProcessEngine engine) {
        String id = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        deployment = engine == ours ? id : null;
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-803", Map.of("approver", "gate.principal"))
                .getId();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getIdentityService().setAuthentication("gate.principal", List.of());
        return task;
    }

    private static List<String> names(ProcessEngine engine, Task task) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list()
                .stream()
                .map(variable -> variable.getName())
                .toList();
    }

    private static ProcessEngine bareEngine() {
        StandaloneInMemProcessEngineConfiguration bare = new StandaloneInMemProcessEngineConfiguration();
        bare.setProcessEngineName("bare");
        bare.setJdbcUrl("jdbc:h2:mem:bare-variables;DB_CLOSE_DELAY=-1");
        bare.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        bare.setAuthorizationEnabled(true);
        bare.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._-]+");
        bare.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        return bare.buildProcessEngine();
    }
}
