package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.Addresses;
import cn.xieshou.notice.outbox.DailyLimit;
import cn.xieshou.notice.outbox.DigestTime;
import cn.xieshou.notice.outbox.Envelope;
import cn.xieshou.notice.outbox.LastLook;
import cn.xieshou.notice.outbox.MailDispatcher;
import cn.xieshou.notice.outbox.MailQueue;
import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.notice.outbox.OutboxTest;
import cn.xieshou.notice.outbox.PostOffice;
import cn.xieshou.notice.outbox.SmtpPost;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks with dates, mornings on the engine's clock and a real mail server, for the tests of reminders. */
@Component
public class MorningFixture {

    public static final String HOLDER = "rem-a.principal";
    public static final String COLLEAGUE = "rem-a.liaison";
    public static final String SECTION = "zhongjiao";
    public static final String OFFICE = "office";

    public final ProcessEngine engine;
    public final Mornings mornings;
    public final EngineClock clock;
    final JdbcClient jdbc;
    public final MailRepository mails;
    private final MailQueue queue;
    final Outbox outbox;
    private final TaskForms forms;
    private final SmallCounty county;
    private final Addresses addresses;
    final Envelope envelope;
    private final LastLook lastLook;
    private final DigestTime digestTime;
    private final TransactionTemplate transaction;
    private String deployment;
    private GreenMail server;

    MorningFixture(
            ProcessEngine engine,
            Mornings mornings,
            EngineClock clock,
            JdbcClient jdbc,
            MailRepository mails,
            MailQueue queue,
            Outbox outbox,
            TaskForms forms,
            SmallCounty county,
            Addresses addresses,
            Envelope envelope,
            LastLook lastLook,
            DigestTime digestTime,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.mornings = mornings;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mails = mails;
        this.queue = queue;
        this.outbox = outbox;
        this.forms = forms;
        this.county = county;
        this.addresses = addresses;
        this.envelope = envelope;
        this.lastLook = lastLook;
        this.digestTime = digestTime;
        this.transaction = transaction;
    }

    public void open() {
        clock.set(at("2025-08-01T09:00"));
        county.urban("rem-a", "提醒一中", SchoolLevel.JUNIOR_SECONDARY);
        county.bureau();
        clean();
        var process = Bpmn.createExecutableProcess("reminderSample")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_File")
                .name("报送工作方案")
                .camundaAssignee("${holder}")
                .camundaFormRef("sample-approval")
                .camundaFormRefBinding("deployment")
                .camundaDueDate("${due}")
                .endEvent()
                .done();
        var group = Bpmn.createExecutableProcess("reminderGroup")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_File")
                .name("报送工作方案")
                .camundaCandidateGroups("${group}")
                .camundaFormRef("sample-approval")
                .camundaFormRefBinding("deployment")
                .camundaDueDate("${due}")
                .endEvent()
                .done();
        var step = Bpmn.createExecutableProcess("reminderStep")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_Agree")
                .name("核对协议")
                .camundaAssignee("${holder}")
                .camundaFormRef("sample-approval")
                .camundaFormRefBinding("deployment")
                .camundaDueDate("${deadlines.workingDays(days)}")
                .endEvent()
                .done();
        saying(step, "Task_Agree", "dueKind", DueKind.STEP.key());
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.form")
                .addModelInstance("reminder-sample.bpmn", process)
                .addModelInstance("reminder-group.bpmn", group)
                .addModelInstance("reminder-step.bpmn", step)
                .deploy()
                .getId();
        server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
    }

    public void close() {
        server.stop();
        engine.getRepositoryService().deleteDeployment(deployment, true);
        clean();
        clock.reset();
    }

    private void clean() {
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from reminder").update();
    }

    /** A filing that is due at the end of a day, in one person's hands; opened at the clock's time. */
    public String filing(String holder, String due) {
        return begin("reminderSample", facts(holder, null, LocalDate.parse(due)));
    }

    @Nullable String assignee(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
    }

    /** The same, waiting for a group. */
    public String groupFiling(String group, String due) {
        return begin("reminderGroup", facts(null, group, LocalDate.parse(due)));
    }

    /** A step of some working days from the clock's time. */
    String step(String holder, int workingDays) {
        Map<String, Object> facts = facts(holder, null, LocalDate.EPOCH);
        facts.put("days", workingDays);
        return begin("reminderStep", facts);
    }

    /** A property of a task, which the builder of models does not know. */
    private static void saying(BpmnModelInstance model, String task, String name, String value) {
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        ((UserTask) model.getModelElementById(task)).setExtensionElements(extensions);
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        extensions
                .addExtensionElement(CamundaProperties.class)
                .getCamundaProperties()
                .add(property);
    }

    private static Map<String, Object> facts(String holder, String group, LocalDate due) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("holder", holder);
        facts.put("group", group);
        facts.put(
                "due",
                Date.from(due.atTime(23, 59, 59).atZone(ChineseDates.ZONE).toInstant()));
        facts.put("programme", "county");
        facts.put("recipientSchool", "rem-a");
        return facts;
    }

    private String begin(String process, Map<String, Object> facts) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(process, "P-REM-1", facts)
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    public void submit(String task) {
        String holder = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
        forms.submit(task, holder, Map.of("decision", "approve", "opinion", "同意"));
    }

    public void moveDue(String task, String day) {
        var open = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
        open.setDueDate(Date.from(at(day + "T23:59:59")));
        engine.getTaskService().saveTask(open);
    }

    /** The morning of the day, and what it brought is sent. */
    void morning(String day) {
        mornings.at(LocalDate.parse(day));
        dispatcher().run();
    }

    /** A dispatcher that sends to the fixture's server; made anew it is another node. */
    MailDispatcher dispatcher() {
        return dispatcher(new SmtpPost(OutboxTest.sender(server.getSmtp().getPort()), envelope));
    }

    MailDispatcher dispatcher(PostOffice post) {
        return dispatcher(post, addresses);
    }

    MailDispatcher dispatcher(PostOffice post, Addresses book) {
        return new MailDispatcher(queue, post, book, lastLook, new DailyLimit(jdbc, 3), digestTime, clock, transaction);
    }

    PostOffice post() {
        return new SmtpPost(OutboxTest.sender(server.getSmtp().getPort()), envelope);
    }

    /** Mails that this account got, in order. */
    List<MimeMessage> received(String account) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).equals(account + "@example.invalid"))
                .toList();
    }

    List<String> subjects(String account) {
        return received(account).stream().map(MorningFixture::subject).toList();
    }

    void forgetReceived() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was ever told to the account, «2025-08-18 还有14天到期». */
    List<String> told(String account) {
        return jdbc.sql("select decided_on, wording from reminder where account = ? and state = 'TOLD' order by id")
                .param(account)
                .query((row, n) -> row.getObject(1, LocalDate.class) + " " + row.getString(2))
                .list();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChineseDates.ZONE).toInstant();
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ChineseDates.ZONE).toInstant();
    }

    private static String to(MimeMessage message) {
        try {
            return Objects.requireNonNull(message.getAllRecipients())[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
