package cn.xieshou.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Setting;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.Round;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.MatchingWalk;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role does most, on a telephone and at a desk: how many clicks and how long, typing included. */
@XieshouTest
class RolesDayBrowserTest {

    private static final int YEAR = 2026;
    private static final int MOST_CLICKS = 3;

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk agreements;

    @Autowired
    PlanWalk plans;

    @Autowired
    MatchingWalk matching;

    @Autowired
    SelectionWalk selections;

    @Autowired
    EvaluationWalk evaluations;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Value("${xieshou.admin-password}")
    String password;

    private int width;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1366})
    void aLiaisonAPrincipalAndTheOfficeBringAnAgreementIntoForce(int pixels) {
        width = pixels;
        Pairing pairing = agreements.pairing();
        agreements.survey(pairing);
        String from = "/pairings/" + pairing.id();
        does("a liaison drafts an agreement", agreements.task(pairing, AgreementSigning.DRAFT), from, "提交", page -> {});
        does("a liaison agrees to it", agreements.task(pairing, AgreementSigning.AGREE), from, "同意这份文本", page -> {});
        Task sign = agreements.task(pairing, AgreementSigning.SIGN_SUPPORTING);
        does("a principal signs it", sign, from, "签署", page -> page.getByLabel("我已通读协议全文")
                .check());
        agreements.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        Task last = agreements.task(pairing, AgreementSigning.COUNTERSIGN);
        does(PairingWalk.OFFICE, "the office countersigns it", last, from, "会签", page -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1366})
    void aLiaisonSubmitsAPlanAndTheSectionFilesIt(int pixels) {
        width = pixels;
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        String from = "/pairings/" + pairing.id();
        does("a liaison submits a plan", plans.task(pairing, YEAR), from, "提交", page -> {});
        plans.agree(pairing, YEAR);
        does("a principal agrees to it", plans.task(pairing, YEAR), from, "同意方案", page -> {});
        plans.agree(pairing, YEAR);
        does("an officer files it", plans.task(pairing, YEAR), from, "准予备案", page -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1366})
    void theLeadingGroupApprovesAMatching(int pixels) {
        width = pixels;
        county.bureau();
        String urban = agreements.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String rural = agreements.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        Round round = matching.round("一天的事" + pixels, urban, rural);
        matching.submit(round, NeedsSurvey.STATE_NEEDS, rural + ".principal", PairingWalk.needs());
        matching.submit(round, NeedsSurvey.STATE_OFFER, urban + ".principal", PairingWalk.offer());
        Map<String, Object> decided = Map.of("rows", List.of(Map.of("supporting", urban)));
        matching.submit(round, MatchingProcess.TASK_DECIDE_PAIRINGS, "office", decided);
        Task task = matching.task(round, MatchingProcess.TASK_APPROVE_MATCHING);
        does("leader", "the leading group approves a matching", task, "/", "批准", page -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1366})
    void thePersonnelSectionConfirmsWhoGoes(int pixels) {
        width = pixels;
        clock.set(Instant.parse("2026-07-02T02:00:00Z"));
        Pairing pairing = selections.begun("county");
        selections.toPublicity(pairing);
        selections.publicityOver(pairing);
        selections.approve(pairing);
        Task task = agreements.task(pairing, SecondmentSelection.CONFIRM);
        String from = "/pairings/" + pairing.id();
        does(SelectionWalk.PERSONNEL, "personnel confirms who goes", task, from, "确认", page -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1366})
    void anExpertScoresATerm(int pixels) {
        width = pixels;
        Pairing pairing = evaluations.begin();
        evaluations.name(pairing, 1, 2);
        evaluations.report(pairing);
        String expert = EvaluationWalk.EXPERTS.get(0);
        Task task = evaluations.task(pairing, EvaluationCase.SCORE, expert);
        does(expert, "an expert scores a term", task, "/", "提交评分", RolesDayBrowserTest::score);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1366})
    void theAdministratorRegistersAnAccount(int pixels) {
        width = pixels;
        try (DayAtWork day = new DayAtWork(port, width, "admin", password)) {
            day.begins("the administrator registers an account", "/accounts");
            day.clicks("登记账号");
            day.page().locator("#account").fill("day.expert" + width);
            day.page().locator("#name").fill("评估员");
            day.page().locator("#role").selectOption(Role.EXPERT.name());
            day.presses("登记");
            assertThat(day.page().locator(".alert-success")).isVisible();
            assertThat(day.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
        }
    }

    private void does(String what, Task task, String from, String button, Consumer<Page> fillIn) {
        does(Objects.requireNonNullElse(task.getAssignee(), PlanWalk.SECTION), what, task, from, button, fillIn);
    }

    private void does(String account, String what, Task task, String from, String button, Consumer<Page> fillIn) {
        passwords.choose(account, SmallCounty.PASSWORD);
        try (DayAtWork day = new DayAtWork(port, width, account, SmallCounty.PASSWORD)) {
            day.begins(what, from);
            day.opens(task);
            fillIn.accept(day.page());
            day.presses(button);
            assertThat(day.page().locator("h1")).hasText("已提交");
            assertThat(day.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
        }
    }

    private static void score(Page page) {
        int[] given = {16, 8, 24, 8, 12, 12};
        for (int i = 0; i < given.length; i++) {
            page.locator("[name$=points]").nth(i).fill(String.valueOf(given[i]));
            page.locator("[name$=reason]").nth(i).fill("看了原始材料");
        }
        page.locator("[name=comment]").fill("记录完整，活动偏少");
    }
}
