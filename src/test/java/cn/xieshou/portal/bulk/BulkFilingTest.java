package cn.xieshou.portal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many plans filed in one go: what is unusual is seen, each is filed for itself, and nothing is filed that was not seen. */
@XieshouTest
class BulkFilingTest {

    private static final int YEAR = 2026;
    private static final String OFFICER = "bulk.officer";
    private static final String PAGE = "/tasks/bulk?step=review-plan";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk walk;

    @Autowired
    AnnualPlans plans;

    @Autowired
    Trail trail;

    @Autowired
    Movers movers;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineClock clock;

    private Visitor officer;

    @BeforeEach
    void anOfficerInAugust() {
        on("2026-08-10");
        walk.pairing();
        movers.come(OFFICER, "批量科员", Role.SECONDARY_SECTION, null);
        officer = visitor(OFFICER);
    }

    @AfterEach
    void backToToday() {
        tasks.createTaskQuery().taskAssignee(OFFICER).list().forEach(task -> tasks.setAssignee(task.getId(), null));
        clock.reset();
    }

    @Test
    void thoseInOrderAreFiledInOneGoEachWithItsOwnNumberAndTrailLine() {
        Pairing one = inHand(YEAR);
        Pairing two = inHand(YEAR);
        String home = officer.get("/").body();
        assertThat(home).contains("/tasks/bulk?step=review-plan", "批量审核年度工作方案（");
        FilledForm list = list(one, two);
        String result = officer.get(send(officer, list).location()).body();
        assertThat(result).contains("已办理2件");
        for (Pairing pairing : List.of(one, two)) {
            AnnualPlan plan = plans.get(id(pairing));
            assertThat(plan.state()).isEqualTo(PlanState.FILED);
            assertThat(plan.filedBy()).isEqualTo(OFFICER);
            assertThat(result).contains(plan.number());
            assertThat(trail.of(pairing.id()).stream()
                            .filter(line -> line.deed().contains(plan.number())))
                    .hasSize(1);
        }
        assertThat(plans.get(id(one)).number()).isNotEqualTo(plans.get(id(two)).number());
    }

    @Test
    void whatIsUnusualIsSaidAndNotChosen() {
        Pairing plain = inHand(YEAR);
        Pairing thin = started(YEAR);
        walk.draft(thin, YEAR, walkWithoutMonths(thin));
        agreed(thin);
        Pairing returned = started(YEAR);
        walk.toSection(returned, YEAR);
        walk.sendBackBySection(returned, YEAR, "请写明责任人", "2026-09-10");
        walk.draft(returned, YEAR);
        take(returned);
        Pairing late = started(YEAR);
        on("2026-10-20");
        walk.toSection(late, YEAR);
        take(late);

        String page = officer.get(PAGE).body();
        assertThat(chosen(page, plain)).isTrue();
        assertThat(row(page, thin)).contains("项指标没有安排");
        assertThat(row(page, returned)).contains("退回后重新报送的文本没有任何改动。上次意见：请写明责任人");
        assertThat(row(page, late)).contains("逾期报送，期限是");
        assertThat(Stream.of(thin, returned, late).filter(pairing -> chosen(page, pairing)))
                .isEmpty();
    }

    @Test
    void aTextThatIsLastYearsIsSaid() {
        Pairing pairing = inHand(YEAR);
        walk.file(pairing, YEAR);
        on("2027-08-10");
        walk.start(pairing, YEAR + 1);
        walk.draft(pairing, YEAR + 1);
        for (int party = 0; party < 3; party++) {
            walk.agree(pairing, YEAR + 1);
        }
        tasks.setAssignee(walk.task(pairing, YEAR + 1).getId(), OFFICER);
        assertThat(officer.get(PAGE).body()).contains("正文和月度安排与上一学年的方案完全相同");
    }

    @Test
    void oneThatChangedOrIsInOtherHandsIsToldAndKeepsNoOtherFromBeingFiled() {
        Pairing changed = inHand(YEAR);
        Pairing taken = inHand(YEAR);
        Pairing fine = inHand(YEAR);
        FilledForm list = list(changed, taken, fine);
        walk.sendBackBySection(changed, YEAR, "请补充", "2026-09-10");
        walk.draft(changed, YEAR, Map.of("goals", "另一个目标"));
        agreed(changed);
        list.fill("task", Stream.of(changed, taken, fine).map(this::task).toList());
        list.fill("check-" + task(changed), "00000000");
        tasks.setAssignee(task(taken), PlanWalk.SECTION);

        String result = officer.get(send(officer, list).location()).body();
        assertThat(result).contains("已办理1件", "方案在您打开之后有改动", "现在由同事办理");
        assertThat(state(changed)).isEqualTo(PlanState.REVIEWING);
        assertThat(state(taken)).isEqualTo(PlanState.REVIEWING);
        assertThat(state(fine)).isEqualTo(PlanState.FILED);
    }

    @Test
    void whatAColleagueFiledMeanwhileIsTold() {
        Pairing one = inHand(YEAR);
        FilledForm list = list(one);
        String task = task(one);
        walk.file(one, YEAR);
        Answer answer = send(officer, list);
        assertThat(officer.get(answer.location()).body()).contains("没有办理任何一件", "已经由同事办结");
        assertThat(trail.ofTask(task)).hasSize(1);
    }

    @Test
    void whoWasNeverAskedFilesNothing() {
        Pairing one = inHand(YEAR);
        String check = plans.get(id(one)).text().check();
        tasks.setAssignee(task(one), null);
        for (String stranger : List.of(PlanWalk.OTHER_SECTION, one.recipientSchool() + ".principal")) {
            Visitor visitor = visitor(stranger);
            assertThat(visitor.get(PAGE).body()).contains("批量审核").doesNotContain(task(one));
            Map<String, String> form =
                    Map.of("step", "review-plan", "task", task(one), "check-" + task(one), check, "end", "1");
            assertThat(visitor.form("/", "/tasks/bulk", form).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(state(one)).isEqualTo(PlanState.REVIEWING);
        assertThat(officer.get("/tasks/bulk?step=nothing").status()).isEqualTo(404);
        assertThat(officer.form("/", "/tasks/bulk", Map.of("step", "review-plan"))
                        .status())
                .isEqualTo(400);
        Answer none = officer.form("/", "/tasks/bulk", Map.of("step", "review-plan", "end", "1"));
        assertThat(officer.get(none.location()).body()).contains("没有选择任何一件");
    }

    @Test
    void nobodyFilesWhatTheySubmittedThemselves() {
        Pairing own = started(YEAR);
        String liaison = walk.task(own, YEAR).getAssignee();
        walk.toSection(own, YEAR);
        movers.move(liaison, Role.SECONDARY_SECTION, null);
        String task = task(own);
        tasks.setAssignee(task, liaison);
        Visitor visitor = visitor(liaison);
        String page = visitor.get(PAGE).body();
        assertThat(row(page, own)).contains("是您本人报送的，请转由他人办理。");
        assertThat(chosen(page, own)).isFalse();
        String check = plans.get(id(own)).text().check();
        Map<String, String> form = Map.of("step", "review-plan", "task", task, "check-" + task, check, "end", "1");
        Answer answer = visitor.form("/", "/tasks/bulk", form);
        assertThat(visitor.get(answer.location()).body()).contains("没有办理任何一件");
        assertThat(state(own)).isEqualTo(PlanState.REVIEWING);
    }

    private Pairing inHand(int year) {
        Pairing pairing = started(year);
        walk.toSection(pairing, year);
        take(pairing);
        return pairing;
    }

    private Pairing started(int year) {
        Pairing pairing = walk.pairing();
        walk.start(pairing, year);
        return pairing;
    }

    private void agreed(Pairing pairing) {
        while (plans.get(id(pairing)).state() != PlanState.REVIEWING) {
            walk.agree(pairing, YEAR);
        }
        take(pairing);
    }

    private void take(Pairing pairing) {
        tasks.setAssignee(task(pairing), OFFICER);
    }

    /** Without what it arranges in the first month, and a reason for each quota that this leaves out. */
    private Map<String, Object> walkWithoutMonths(Pairing pairing) {
        List<?> options = (List<?>) walk.show(pairing, YEAR).get("quotaOptions");
        List<Map<String, Object>> gaps = new ArrayList<>();
        for (Object option : options) {
            gaps.add(Map.of("clause", ((Map<?, ?>) option).get("value"), "reason", "教师不足"));
        }
        List<?> months = (List<?>) walk.show(pairing, YEAR).get("months");
        return Map.of("months", months.subList(0, 1), "gaps", gaps);
    }

    /** The list with only these chosen. */
    private FilledForm list(Pairing... pairings) {
        FilledForm form = FilledForm.on(officer.get(PAGE).body(), "bulk").orElseThrow();
        return form.fill("task", Stream.of(pairings).map(this::task).toList());
    }

    private static Answer send(Visitor visitor, FilledForm form) {
        return visitor.send("POST", "/tasks/bulk", FORM_TYPE, form.body());
    }

    private Element box(String page, Pairing pairing) {
        return Jsoup.parse(page).getElementById("task-" + task(pairing));
    }

    private boolean chosen(String page, Pairing pairing) {
        return box(page, pairing).hasAttr("checked");
    }

    private String row(String page, Pairing pairing) {
        return box(page, pairing).closest("tr").text();
    }

    private String task(Pairing pairing) {
        return walk.task(pairing, YEAR).getId();
    }

    private PlanState state(Pairing pairing) {
        return plans.get(id(pairing)).state();
    }

    private static PlanId id(Pairing pairing) {
        return new PlanId(pairing.id(), YEAR);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
