package cn.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.account.AccountPasswords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of a case are listed on its page and counted in the lists that lead there, and in no other case's. */
abstract class FilesInLists {

    private static final String CLIP = "aria-label=\"1个附件\"";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk plans;

    @Autowired
    SelectionWalk selections;

    @Autowired
    ServiceWalk services;

    @Autowired
    AttachmentWalk attachments;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskFiles files;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void ofAPlanInItsRegisterThePairingsAndAtTheNextStep() {
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        Pairing pairing = plans.pairing();
        plans.start(pairing, 2026);
        plans.draft(pairing, 2026);
        plans.agree(pairing, 2026);
        Task agreeing = plans.task(pairing, 2026);
        Visitor principal = visitor(agreeing.getAssignee());
        upload(principal, agreeing);
        FilledForm page = FilledForm.on(
                        principal.get("/tasks/" + agreeing.getId()).body(), "task-form")
                .orElseThrow()
                .fill("confirmed", true)
                .press("decision", "agree");
        assertThat(principal
                        .send(
                                "POST",
                                "/tasks/" + agreeing.getId() + "/submit",
                                FilledForm.PARTS,
                                page.bodyWith(Map.of()))
                        .location())
                .endsWith("/done");

        assertThat(principal.get("/pairings").body()).contains(CLIP, "/pairings/" + pairing.id() + "/documents#files");
        assertThat(principal.get("/plans?year=2026").body()).contains(CLIP, "/plans/" + pairing.id() + "/2026#files");
        Task next = plans.task(pairing, 2026);
        plans.start(pairing, 2027);
        assertThat(principal.get("/plans?year=2027").body())
                .contains("/plans/" + pairing.id() + "/2027")
                .doesNotContain(CLIP);
        assertThat(visitor(next.getAssignee()).get("/").body())
                .contains(CLIP, "/tasks/" + next.getId() + "#earlier-files");
    }

    @Test
    void ofASelectionOnItsPage() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
        Pairing pairing = selections.begun("county");
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey("secondmentSelection")
                .list()
                .get(0);
        attach(task);
        assertThat(visitor(pairing.recipientSchool() + ".liaison")
                        .get("/secondments/" + pairing.id() + "/2026")
                        .body())
                .contains("id=\"files\"", "说明.txt", "共1个");
    }

    @Test
    void ofAYearOfServiceOnItsPageAndInItsLine() {
        Pairing pairing = services.pairing();
        Secondment one = services.serving(pairing);
        Secondment other = services.serving(pairing);
        Visitor liaison = visitor(pairing.supportingSchool() + ".liaison");
        assertThat(liaison.get("/secondments/" + one.id()).body())
                .contains(one.id())
                .doesNotContain("id=\"files\"");
        attach(services.task(one.id(), SecondmentServing.CONFIRM_ARRIVAL));
        assertThat(liaison.get("/secondments/" + one.id()).body()).contains("id=\"files\"", "说明.txt");
        assertThat(liaison.get("/secondments/" + other.id()).body())
                .contains(other.id())
                .doesNotContain("id=\"files\"");
        assertThat(liaison.get("/secondments?year=2026").body())
                .contains(CLIP, "/secondments/" + one.id() + "#files")
                .doesNotContain("/secondments/" + other.id() + "#files");
    }

    @Test
    void ofATermOnItsPageAndInTheRegister() {
        TermKey key = attachments.begin("district");
        attach(attachments.task(key, CadreAttachment.NAME));
        attachments.send(key);
        Visitor liaison = visitor(attachments.recipient(key, "liaison"));
        String page = "/attachments/" + key.pairingId() + "/2026-1";
        assertThat(liaison.get(page).body()).contains("id=\"files\"", "说明.txt");
        assertThat(liaison.get("/attachments?term=2026-1").body()).contains(CLIP, page + "#files");
        TermKey other = attachments.begin("district");
        attachments.send(other);
        assertThat(visitor(attachments.recipient(other, "liaison"))
                        .get("/attachments?term=2026-1")
                        .body())
                .contains(other.pairingId())
                .doesNotContain(CLIP);
    }

    /** As a submission of the step binds them; what its form asks is another test's. */
    private void attach(Task task) {
        Visitor holder = visitor(task.getAssignee());
        upload(holder, task);
        files.submit(new TaskRef(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                "",
                task.getProcessInstanceId(),
                caseOf(task),
                task.getAssignee(),
                Map.of()));
    }

    private String caseOf(Task task) {
        return (String) tasks.getVariable(task.getId(), "pairingId");
    }

    private void upload(Visitor holder, Task task) {
        assertThat(holder.upload(
                                "/",
                                "/tasks/" + task.getId() + "/files",
                                "说明.txt",
                                "音乐教师两名。".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("说明.txt")
                .doesNotContain("field-problem");
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
