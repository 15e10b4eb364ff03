package cn.xieshou.portal;

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
class TaskWordsTest {

    @Autowired
    TaskWords words;

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
        var model = Bpmn.createExecutableProcess("taskWordsTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .name("签署协议")
                .camundaAssignee("words.principal")
                .camundaFormRef("sample-approval")
                .camundaFormRefBinding("deployment")
                .userTask()
                .name("会签编号")
                .camundaCandidateGroups("office")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("task-words-test.bpmn", model)
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
    }

    @Autowired
    java.time.Clock clock;

    @AfterEach
    void remove() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void whoSubmittedATaskReadsItsNumberAndWhoIsNext() {
        String task = completedTask();

        assertThat(words.receipt(task, "words.principal")).hasValueSatisfying(receipt -> {
            assertThat(receipt.sentence()).startsWith("“签署协议”已于20").endsWith("提交：P-2099-901。");
            assertThat(receipt.done()).as("no feature's form").isEmpty();
            assertThat(receipt.next()).containsExactly("下一步：会签编号，领导小组办公室（待认领）。");
        });
    }

    @Test
    void nobodyElseReadsTheReceipt() {
        String task = completedTask();
        assertThat(words.receipt(task, "office")).isEmpty();
        assertThat(words.receipt(task, "words.liaison")).isEmpty();
        assertThat(words.receipt("unknown", "words.principal")).isEmpty();
    }

    @Test
    void theOneWhoHasATaskReadsWhatItIsAbout() {
        String task = openTask();

        assertThat(words.of(List.of(task, "unknown"), "words.principal"))
                .isEqualTo(
                        Map.of(task, new TaskWords.Words("P-2099-901", "不限期", today() + "收到", "", "", "", List.of())));
        assertThat(words.of(List.of(task), "words.liaison")).isEmpty();
    }

    private String today() {
        return java.time.LocalDate.now(clock).format(java.time.format.DateTimeFormatter.ofPattern("yyyy年M月d日"));
    }

    private String openTask() {
        var instance = runtime.startProcessInstanceByKey("taskWordsTest", "P-2099-901");
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private String completedTask() {
        String task = openTask();
        identity.setAuthentication("words.principal", List.of());
        tasks.complete(task, Map.of("decision", "approve"));
        identity.clearAuthentication();
        return task;
    }
}
