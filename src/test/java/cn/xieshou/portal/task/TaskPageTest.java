package cn.xieshou.portal.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanText;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Callings;
import cn.xieshou.directory.Role;
import cn.xieshou.draft.Drafts;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.preference.UsualOpinions;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets a task's page, who is refused, and what becomes of what was typed when somebody was faster. */
@XieshouTest
class TaskPageTest {

    private static final int YEAR = 2026;
    private static final String OTHER_OFFICER = "task-page.officer";
    private static final String FORM = "task-form";
    private static final String REMARK = "同意备案，请按月报送活动记录";

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    PlanWalk plans;

    @Autowired
    Movers movers;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    Drafts drafts;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UsualOpinions opinions;

    @Autowired
    Callings callings;

    @Autowired
    AnnualPlans plansOf;

    private Pairing pairing;
    private String review;

    @BeforeEach
    void aPlanAtTheSection() {
        pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.toSection(pairing, YEAR);
        review = plans.task(pairing, YEAR).getId();
        movers.come(OTHER_OFFICER, "另一位科员", Role.SECONDARY_SECTION, null);
    }

    @Test
    void everyOfficerOfTheSectionOpensAnUnclaimedTaskAndNobodyElseLearnsThatItExists() {
        for (String officer : new String[] {PlanWalk.SECTION, OTHER_OFFICER}) {
            assertThat(visitor(officer).get("/tasks/" + review).body()).contains("准予备案", "方案全文");
        }
        assertThat(assignee()).as("looking takes nothing into anybody's hands").isNull();
        String stranger = walk.pairing().supportingSchool() + ".principal";
        for (String outsider : new String[] {PlanWalk.OTHER_SECTION, stranger}) {
            Visitor visitor = visitor(outsider);
            assertThat(visitor.get("/tasks/" + review).location()).isEqualTo("/go/" + review);
            assertThat(visitor.get("/go/" + review).status()).as(outsider).isEqualTo(404);
            assertThat(visitor.get("/tasks/" + review + "/done").location()).isEqualTo("/go/" + review);
            Map<String, String> form = Map.of("_under", "file", "_end", "1", "decision", "file", "textCheck", "0");
            assertThat(visitor.form("/", "/tasks/" + review + "/draft", form).status())
                    .isEqualTo(404);
            assertThat(visitor.form("/", "/tasks/" + review + "/submit", form).location())
                    .isEqualTo("/go/" + review);
        }
        assertThat(plans.task(pairing, YEAR).getId()).as("still there").isEqualTo(review);
    }

    @Test
    void whoIsNextStandsThereBeforeOneSubmits() {
        String drafter = pairing.supportingSchool() + ".liaison";
        assertThat(page(visitor(PlanWalk.SECTION)).text())
                .contains("准予备案：接下来没有需要人马上办理的环节。")
                .contains("退回起草人修改：起草年度工作方案，"
                        + callings.of(Set.of(drafter), Set.of()).person(drafter));
    }

    @Test
    void aPlanIsReadInItsChaptersWithTheMonthsAsATableAndNothingIsLeftOut() {
        PlanText text = plansOf.get(new PlanId(pairing.id(), YEAR)).text().text();
        Element read = Jsoup.parse(
                        visitor(PlanWalk.SECTION).get("/tasks/" + review).body())
                .selectFirst(".readable");
        for (String line : text.whole().lines().filter(one -> !one.isBlank()).toList()) {
            boolean month = text.months().stream().anyMatch(row -> line.contains(row.month() + "月："));
            if (!month) {
                assertThat(read.text()).contains(line.strip().replaceAll("\\s+", " "));
            }
        }
        assertThat(read.select("tbody tr").eachText())
                .hasSameSizeAs(text.months())
                .first()
                .asString()
                .contains(
                        text.months().get(0).month() + "月", text.months().get(0).activity());
    }

    @Test
    void whatElseOneCanDoKeepsWhatWasTypedAndTakesTheTaskInHand() {
        Visitor officer = visitor(PlanWalk.SECTION);
        FilledForm form = page(officer).fill("remark", REMARK);
        Answer led = officer.send(
                "POST",
                form.button("_go", "co-sign").orElseThrow(),
                "application/x-www-form-urlencoded",
                form.press("_go", "co-sign").body());
        assertThat(led.location()).endsWith("/tasks/" + review + "/co-sign");
        assertThat(officer.get("/tasks/" + review).body()).contains(REMARK);

        Map<String, String> signed = Map.of("verdict", "agree", "opinion", "经费已核", "colleague", OTHER_OFFICER);
        assertThat(officer.form("/tasks/" + review + "/co-sign", "/tasks/" + review + "/sign-on", signed)
                        .status())
                .isEqualTo(302);
        assertThat(page(visitor(OTHER_OFFICER)).text()).contains("加签：同意。经费已核");
        assertThat(officer.get("/tasks/" + review).location()).isEqualTo("/go/" + review);
    }

    @Test
    void whoComesSecondIsToldAndFindsEverythingTypedOnThePage() {
        Visitor second = visitor(OTHER_OFFICER);
        FilledForm late = page(second);
        Visitor first = visitor(PlanWalk.SECTION);
        assertThat(press(first, page(first), "file").location()).isEqualTo("/tasks/" + review + "/done");

        Answer answer = press(second, late.fill("remark", REMARK), "file");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(second.get(answer.location()).body()).contains("没有", REMARK, "您刚才填写的内容");
    }

    @Test
    void aTaskInAColleaguesHandsIsNotMineAnyMore() {
        Visitor second = visitor(OTHER_OFFICER);
        FilledForm open = page(second);
        tasks.claim(review, PlanWalk.SECTION);
        Answer answer = press(second, open.fill("remark", REMARK), "file");
        assertThat(answer.location()).isEqualTo("/go/" + review);
        assertThat(second.get(answer.location()).body()).contains("没有提交", REMARK, "现在不在您手里");
        assertThat(visitor(PlanWalk.SECTION).get("/tasks/" + review).status()).isEqualTo(200);
    }

    @Test
    void aDraftIsItsWritersAlone() {
        Visitor writer = visitor(OTHER_OFFICER);
        FilledForm form = page(writer).fill("remark", REMARK);
        Answer kept =
                writer.send("POST", "/tasks/" + review + "/draft", "application/x-www-form-urlencoded", form.body());
        assertThat(kept.body()).matches("\\d\\d:\\d\\d(:\\d\\d)?");
        assertThat(writer.get("/tasks/" + review).body()).contains(REMARK);
        assertThat(visitor(PlanWalk.SECTION).get("/tasks/" + review).body())
                .contains("task-form")
                .doesNotContain(REMARK);
        assertThat(drafts.find(review, PlanWalk.SECTION)).isEmpty();
    }

    @Test
    void whatSomebodyOftenWritesIsKeptOnceAndPutIntoTheFieldForThemAlone() {
        Visitor visitor = visitor(OTHER_OFFICER);
        redraw(visitor, page(visitor).fill("remark", REMARK), "remark:");
        FilledForm kept = redraw(visitor, page(visitor).fill("remark", REMARK), "remark:");
        assertThat(kept.text()).contains("已存为常用意见");
        String id = opinions.of(OTHER_OFFICER).get(0).id();
        assertThat(opinions.of(OTHER_OFFICER)).hasSize(1);
        FilledForm put = redraw(visitor, page(visitor).fill("remark", "请核对人数"), "remark:" + id);
        assertThat(new String(put.body(), StandardCharsets.UTF_8)).contains("remark=" + encoded("请核对人数\n" + REMARK));

        Visitor colleague = visitor(PlanWalk.SECTION);
        assertThat(colleague.get("/tasks/" + review).body()).contains("方案全文").doesNotContain(REMARK);
        assertThat(redraw(colleague, page(colleague), "remark:" + id).text())
                .contains("方案全文")
                .doesNotContain(REMARK);
        assertThat(redraw(colleague, page(colleague), "remark:").text()).contains("请先写下意见");
        opinions.remove(id, PlanWalk.SECTION);
        assertThat(opinions.of(OTHER_OFFICER)).as("a colleague removes nothing").hasSize(1);
        opinions.remove(id, OTHER_OFFICER);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private FilledForm redraw(Visitor visitor, FilledForm form, String order) {
        Answer answer = visitor.send(
                "POST",
                "/tasks/" + review + "/form",
                "application/x-www-form-urlencoded",
                form.press("_opinion", order).body());
        return FilledForm.on(visitor.ledBack("/tasks/" + review, answer).body(), FORM)
                .orElseThrow();
    }

    @Test
    void aTaskOfAProcessFromElsewhereOpensInTasklist() {
        var model = Bpmn.createExecutableProcess("fromElsewhere")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .name("核对数据")
                .camundaAssignee(OTHER_OFFICER)
                .endEvent()
                .done();
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("from-elsewhere.bpmn", model)
                .deploy()
                .getId();
        engine.getRuntimeService().startProcessInstanceByKey("fromElsewhere", "P-2099-903");
        String task = tasks.createTaskQuery()
                .processDefinitionKey("fromElsewhere")
                .singleResult()
                .getId();

        assertThat(visitor(OTHER_OFFICER).get("/tasks/" + task).location()).contains("/camunda/app/tasklist/", task);
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aFormThatArrivedInPartIsRefusedWhole() {
        Visitor visitor = visitor(OTHER_OFFICER);
        Answer answer = visitor.form("/", "/tasks/" + review + "/submit", Map.of("_under", "file", "decision", "file"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(assignee()).isNull();
    }

    @Test
    void whoWasShownAnOlderTextIsSentToTheNewOneAndFilesNothing() {
        Visitor visitor = visitor(OTHER_OFFICER);
        Answer answer =
                press(visitor, page(visitor).fill("textCheck", "00000000").fill("remark", REMARK), "file");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("有改动", "已是最新的内容", REMARK);
        assertThat(plans.task(pairing, YEAR).getId()).isEqualTo(review);
    }

    @Test
    void nobodySignsWhatTheyDraftedThemselves() {
        Pairing signed = walk.pairing();
        walk.survey(signed);
        Task draft = walk.task(signed, AgreementSigning.DRAFT);
        walk.draft(signed);
        Task agree = walk.task(signed, AgreementSigning.AGREE);
        tasks.setAssignee(agree.getId(), draft.getAssignee());
        Visitor drafter = visitor(draft.getAssignee());
        Answer page = drafter.get("/tasks/" + agree.getId());
        FilledForm form = FilledForm.on(page.body(), FORM).orElseThrow();
        Answer answer = drafter.ledBack(
                "/tasks/" + agree.getId(),
                drafter.send(
                        "POST",
                        "/tasks/" + agree.getId() + "/submit",
                        "application/x-www-form-urlencoded",
                        form.press("decision", "agree").body()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("还没有提交");
        assertThat(walk.task(signed, AgreementSigning.AGREE).getId()).isEqualTo(agree.getId());
    }

    private FilledForm page(Visitor visitor) {
        return FilledForm.on(visitor.get("/tasks/" + review).body(), FORM).orElseThrow();
    }

    private Answer press(Visitor visitor, FilledForm form, String decision) {
        return visitor.ledBack(
                "/tasks/" + review,
                visitor.send(
                        "POST",
                        "/tasks/" + review + "/submit",
                        "application/x-www-form-urlencoded",
                        form.press("decision", decision).body()));
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(review).singleResult().getAssignee();
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
