package cn.xieshou.notice.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.notice.outbox.FilePost;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailDispatcher;
import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.preference.NoticeChoice;
import cn.xieshou.preference.NoticeChoices;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.TaskClosed;
import cn.xieshou.workflow.TaskOpened;
import cn.xieshou.workflow.gate.TaskForms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest
class TaskNoticesTest {

    static final Instant MORNING = Instant.parse("2026-09-01T01:00:00Z");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskForms forms;

    @Autowired
    MailRepository mails;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NoticeChoices choices;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Value("${xieshou.mail-directory}")
    Path directory;

    String deployment;

    @BeforeEach
    void people() {
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from person where account like 'note.%'").update();
        person("note.principal", "王晓明", "EXPERT", "note.principal@school.example");
        person("note.liaison", "李小红", "EXPERT", "note.liaison@school.example");
        clock.set(MORNING);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
    }

    @AfterEach
    void tidy() {
        clock.reset();
        engine.getRepositoryService().deleteDeployment(deployment, true);
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from person where account like 'note.%'").update();
    }

    @Test
    void whoeverGetsATaskFindsOneMailWithALinkInAFile() throws Exception {
        String task = begin("P-NOTE-1");
        dispatcher.run();

        StoredMail mail = mails.list("note.principal", null, 0, 10).get(0);
        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThat(mail.mail().subject()).isEqualTo("请办理：审批（P-NOTE-1）");
        assertThat(mail.mail().path()).isEqualTo("/go/" + task);
        Path file = directory.resolve(FilePost.name(mail));
        assertThat(file).exists();
        assertThat(Files.readString(file)).contains("To: note.principal@school.example", "Message-ID: <" + mail.id());
        try (var all = Files.list(directory)) {
            assertThat(all.map(Path::toString)).isNotEmpty().noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void whoWantsItInTheMorningGetsNoMailOfItsOwn() {
        choices.choose("note.principal", new NoticeChoice(false, true));
        begin("P-NOTE-9");
        dispatcher.run();
        assertThat(mails.list("note.principal", null, 0, 10))
                .extracting(StoredMail::state)
                .containsExactly(MailState.HELD);

        choices.choose("note.principal", new NoticeChoice(true, true));
        begin("P-NOTE-10");
        dispatcher.run();
        assertThat(mails.list("note.principal", null, 0, 10))
                .extracting(StoredMail::state)
                .containsExactlyInAnyOrder(MailState.HELD, MailState.SENT);
    }

    @Test
    void noNameAndNothingThatPeopleWroteIsInAMail() {
        begin("P-NOTE-2");

        Mail mail = mails.list("note.principal", null, 0, 10).get(0).mail();
        assertThat(mail.subject() + mail.body()).contains("请办理：审批").doesNotContain("王晓明", "李小红", "同意");
    }

    @Test
    void aTaskDoneBeforeItsMailLeftNeedsNone() {
        String task = begin("P-NOTE-3");
        forms.submit(task, "note.principal", Map.of("decision", "approve", "opinion", "同意"));
        assertThat(mails.count("note.principal", null)).isZero();
    }

    @Test
    void aRolledBackTaskWritesNoMail() {
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("sampleApproval", "P-NOTE-4"))
                .as("the model asks for an approver")
                .hasMessageContaining("approver");
        assertThat(mails.count(null, null)).isZero();
    }

    @Test
    void backAndForthTellsEachOnceADay() {
        events.publishEvent(opened("back", "note.principal", true, null));
        dispatcher.run();
        events.publishEvent(opened("back", "note.liaison", false, "note.principal"));
        dispatcher.run();
        events.publishEvent(opened("back", "note.principal", false, "note.liaison"));
        dispatcher.run();
        assertThat(mails.count(null, null)).isEqualTo(2);

        clock.set(MORNING.plus(Duration.ofDays(1)));
        events.publishEvent(opened("back", "note.principal", false, "note.liaison"));
        assertThat(mails.count("note.principal", null)).isEqualTo(2);
    }

    @Test
    void handedOverBeforeItLeftOnlyTheNewHolderIsTold() {
        events.publishEvent(opened("over", "note.principal", true, null));
        events.publishEvent(opened("over", "note.liaison", false, "note.principal"));
        assertThat(mails.count("note.principal", null)).isZero();
        assertThat(mails.count("note.liaison", null)).isEqualTo(1);
    }

    @Test
    void whoGetsATaskBackBeforeAnyMailLeftIsToldAfterAll() {
        events.publishEvent(opened("boomerang", "note.principal", true, null));
        events.publishEvent(opened("boomerang", "note.liaison", false, "note.principal"));
        events.publishEvent(opened("boomerang", "note.principal", false, "note.liaison"));
        dispatcher.run();

        assertThat(mails.list("note.principal", null, 0, 10))
                .extracting(StoredMail::state)
                .containsExactly(MailState.SENT);
        assertThat(mails.count("note.liaison", null)).isZero();
    }

    @Test
    void everyMemberOfASectionIsToldAndNobodyOfAClosedTask() {
        events.publishEvent(opened("group", null, true, null));
        assertThat(mails.count("note.principal", null)).isEqualTo(1);
        assertThat(mails.count("note.liaison", null)).isEqualTo(1);
        events.publishEvent(
                new TaskClosed("group", "Task_Score", "评分", "termEvaluation", "i", "P-NOTE-5", "note.liaison"));
        assertThat(mails.count(null, null)).isZero();
    }

    @Test
    void theSubjectSaysWhatIsDueWhen() {
        events.publishEvent(opened("due", "note.principal", true, null));
        assertThat(mails.list("note.principal", null, 0, 1).get(0).mail().subject())
                .isEqualTo("请办理：评分（P-NOTE-5），截止 2026年11月27日");
    }

    @Test
    void anAdministratorWhoReassignsATellsTheNewHolderAndNotTheOldOne() {
        String task = begin("P-NOTE-6");
        asUser("somebody.else", () -> engine.getTaskService().setAssignee(task, "note.liaison"));

        assertThat(mails.count("note.principal", null)).isZero();
        assertThat(mails.list("note.principal", MailState.DROPPED, 0, 1)).hasSize(1);
        assertThat(mails.list("note.liaison", null, 0, 10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.mail().subject()).isEqualTo("请办理：审批（P-NOTE-6）"));
    }

    @Test
    void whoeverTakesATaskThemselvesIsNotTold() {
        String task = begin("P-NOTE-7");
        engine.getTaskService().setAssignee(task, null);
        jdbc.sql("delete from mail").update();
        asUser("note.liaison", () -> engine.getTaskService().claim(task, "note.liaison"));
        assertThat(mails.count(null, null)).isZero();
    }

    @Test
    void aMovedDueDateIsToldOnceWithTheNewDate() throws Exception {
        String task = begin("P-NOTE-8");
        dispatcher.run();
        var open = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
        open.setDueDate(java.util.Date.from(Instant.parse("2026-11-27T15:59:59Z")));
        engine.getTaskService().saveTask(open);
        dispatcher.run();

        assertThat(mails.list("note.principal", null, 0, 10))
                .extracting(mail -> mail.mail().subject())
                .containsExactlyInAnyOrder("请办理：审批（P-NOTE-8）", "期限变更：审批（P-NOTE-8），截止 2026年11月27日");
    }

    @Test
    void whatWasTakenBackStaysInTheRecordOfTheMatter() {
        String task = begin("P-NOTE-9");
        forms.submit(task, "note.principal", Map.of("decision", "approve", "opinion", "同意"));
        assertThat(mails.ofMatter("P-NOTE-9", 10))
                .anySatisfy(mail -> assertThat(mail.state()).isEqualTo(MailState.DROPPED));
    }

    private void asUser(String account, Runnable work) {
        engine.getIdentityService().setAuthentication(account, List.of("camunda-admin"));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private TaskOpened opened(String id, @Nullable String assignee, boolean created, @Nullable String from) {
        return new TaskOpened(
                id,
                "Task_Score",
                "评分",
                "termEvaluation",
                "i",
                "P-NOTE-5",
                assignee,
                assignee == null ? List.of("experts") : List.of(),
                Instant.parse("2026-11-27T15:59:00Z"),
                created,
                from);
    }

    private String begin(String key) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", key, Map.of("approver", "note.principal"))
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private void person(String account, String name, String role, String email) {
        jdbc.sql("insert into person (account, name, role, email, disabled) values (?, ?, ?, ?, false)")
                .params(account, name, role, email)
                .update();
    }
}
