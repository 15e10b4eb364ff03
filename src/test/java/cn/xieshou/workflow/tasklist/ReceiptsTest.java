package cn.xieshou.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class ReceiptsTest {

    @Autowired
    Receipts receipts;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess("receiptsTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .name("签署协议")
                .camundaAssignee("receipts.principal")
                .camundaFormRef("sample-approval")
                .camundaFormRefBinding("deployment")
                .userTask()
                .name("会签编号")
                .camundaCandidateGroups("office")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("receipts-test.bpmn", model)
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void whoSubmittedATaskReadsItsNumberAndWhoIsNext() {
        String task = completedTask();

        assertThat(receipts.of(task, "receipts.principal")).hasValueSatisfying(receipt -> {
            assertThat(receipt.sentence()).startsWith("“签署协议”已于 20").endsWith("提交，编号 P-2099-901。");
            assertThat(receipt.next()).hasSize(1).allSatisfy(next -> assertThat(next)
                    .startsWith("下一步：会签编号，由")
                    .endsWith("办理。"));
            assertThat(receipt.link()).isEqualTo("/pairings/P-2099-901");
        });
    }

    @Test
    void nobodyElseReadsTheReceipt() {
        assertThat(List.of("office", "receipts.liaison"))
                .allSatisfy(account ->
                        assertThat(receipts.of(completedTask(), account)).isEmpty());
        assertThat(receipts.of("unknown", "receipts.principal")).isEmpty();
    }

    private String completedTask() {
        var instance = runtime.startProcessInstanceByKey("receiptsTest", "P-2099-901");
        String task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        identity.setAuthentication("receipts.principal", List.of());
        tasks.complete(task, Map.of("decision", "approve"));
        identity.clearAuthentication();
        return task;
    }
}
