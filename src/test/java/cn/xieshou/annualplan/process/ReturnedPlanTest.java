package cn.xieshou.annualplan.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.files.FileOwner;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.account.AccountPasswords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan that was sent back comes again: what whoever hands it in is asked, and what whoever decides is shown (R-PLN-3). */
@XieshouTest
class ReturnedPlanTest {

    private static final String PASSWORD = "tui-hui-ye-26";
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";
    private static final int YEAR = 2026;
    private static final String OPINION = "工作目标请写明次数";
    private static final String GOALS = "本学年联合教研不少于12次";
    private static final String WHY = "次数已经逐月写在月度安排里";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    CountedStatements counted;

    @Autowired
    Trail trail;

    @Autowired
    TaskFiles files;

    @Autowired
    EngineClock clock;

    private Pairing pairing;

    @BeforeEach
    void aPlanIsSentBackByTheSection() {
        clock.set(Instant.parse("2026-08-20T02:00:00Z"));
        pairing = walk.pairing();
        walk.start(pairing, YEAR);
        List<Object> months = months();
        months.add(extra("学期初见面会"));
        walk.draft(pairing, YEAR, Map.of("months", months));
        for (int agreeing = 0; agreeing < 3; agreeing++) {
            walk.agree(pairing, YEAR);
        }
        walk.sendBackBySection(pairing, YEAR, OPINION, "2026-09-10");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everybodyWhoDecidesOnTheNextTextSeesWhatHasChangedBesideTheOpinion() {
        List<Object> months = months();
        months.remove(extra("学期初见面会"));
        months.add(extra("学科竞赛辅导交流"));
        walk.draft(pairing, YEAR, Map.of("goals", GOALS, "months", months));

        for (String step : List.of(AnnualPlanFiling.AGREE_SUPPORTING, AnnualPlanFiling.AGREE_RECIPIENT)) {
            assertThat(walk.task(pairing, YEAR).getTaskDefinitionKey()).isEqualTo(step);
            assertThat(changes(assignee()).text())
                    .contains("2026年8月20日由", "行走中教股", "退回意见：" + OPINION)
                    .contains("改动2处：二、工作目标；八、月度安排（改动1行）。");
            walk.agree(pairing, YEAR);
        }
        inTasklistTheyReadTheSameAsOneText();
        Element section = changes(PlanWalk.SECTION);
        assertThat(section.select("ins").eachText()).contains(GOALS, "学科竞赛辅导交流");
        assertThat(section.select("del").eachText()).contains("学期初见面会").doesNotContain(GOALS);
        assertThat(section.select("td[data-label=变化]").eachText()).containsExactly("改动");
        assertThat(section.text()).contains("逐处对照").doesNotContain("没有改动的理由");
    }

    @Test
    void whoeverHandsItInUnchangedIsToldAtTheFieldAndWhy() {
        assertThatThrownBy(() -> walk.draft(pairing, YEAR, Map.of()))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("unchangedReason");
                            assertThat(problem.label()).isEqualTo("没有改动的理由");
                            assertThat(problem.reason()).contains("退回以后没有任何改动", "2026年8月20日", "行走中教股", OPINION, "写明理由");
                        }));
        assertThatThrownBy(() -> walk.draft(pairing, YEAR, Map.of("unchangedReason", " 　 ")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("退回以后没有任何改动");
        assertThat(walk.task(pairing, YEAR).getTaskDefinitionKey()).isEqualTo(AnnualPlanFiling.DRAFT);
        assertThat(acts()).doesNotContain(Act.RESUBMITTED).contains(Act.RETURNED);
    }

    @Test
    void thePageAsksTooAndKeepsWhatWasTyped() {
        String drafter = assignee();
        Visitor visitor = as(drafter);
        String page = "/tasks/" + walk.task(pairing, YEAR).getId();
        FilledForm form = FilledForm.on(visitor.get(page).body(), "task-form").orElseThrow();
        assertThat(form.asks("unchangedReason")).isTrue();

        Visitor.Answer refused =
                visitor.send("POST", page + "/submit", "application/x-www-form-urlencoded", form.body());
        String again = visitor.ledBack(page, refused).body();
        assertThat(Jsoup.parse(again).select("#f-unchangedReason-problem").text())
                .contains("退回以后没有任何改动", OPINION);
        FilledForm reasoned = FilledForm.on(again, "task-form").orElseThrow().fill("unchangedReason", WHY);
        visitor.send("POST", page + "/submit", "application/x-www-form-urlencoded", reasoned.body());

        assertThat(assignee()).isEqualTo(PlanWalk.SECTION);
    }

    @Test
    void theReasonIsTheFirstThatTheDeciderReadsAndStandsInTheTrail() {
        walk.draft(pairing, YEAR, Map.of("unchangedReason", WHY));

        // The same text: what the schools agreed to stands, and the section has it at once.
        Element section = changes(PlanWalk.SECTION);
        assertThat(section.text()).contains("再次提交时说明没有改动的理由：" + WHY, "未改动，与退回时的内容完全一样。", "退回意见：" + OPINION);
        assertThat(section.select("details")).isEmpty();
        assertThat(trail.of(pairing.id()))
                .filteredOn(line -> line.act() == Act.LEFT_UNCHANGED)
                .singleElement()
                .extracting(TrailLine::opinion, TrailLine::actor)
                .containsExactly(WHY, pairing.supportingSchool() + ".liaison");
    }

    @Test
    void aFileThatIsAddedAloneIsAChange() throws Exception {
        Task drafting = walk.task(pairing, YEAR);
        FileOwner owner =
                new FileOwner(pairing.id(), drafting.getProcessInstanceId(), drafting.getId(), drafting.getName());
        assertThat(files.add(owner, assignee(), "分工表.txt", () -> new ByteArrayInputStream(GOALS.getBytes(UTF_8))))
                .isEmpty();
        clock.set(Instant.parse("2026-08-21T02:00:00Z"));
        walk.draft(pairing, YEAR, Map.of());

        assertThat(assignee()).isEqualTo(PlanWalk.SECTION);
        assertThat(acts()).contains(Act.ATTACHED).doesNotContain(Act.LEFT_UNCHANGED);
        assertThat(changes(PlanWalk.SECTION).text()).contains(OPINION, "退回以后新附的文件：分工表.txt。");
        assertThat(told(as(PlanWalk.SECTION), walk.task(pairing, YEAR).getId())
                        .orElseThrow()
                        .path("defaultValue")
                        .asText())
                .as("in Tasklist")
                .contains(OPINION + "\n\n退回以后新附的文件：分工表.txt。\n\n未改动");
    }

    @Test
    void aReasonBesideAChangeIsNotShownAsOne() {
        walk.draft(pairing, YEAR, Map.of("goals", GOALS, "unchangedReason", WHY));

        assertThat(changes(assignee()).text()).contains("改动1处：二、工作目标。").doesNotContain(WHY);
        assertThat(acts()).contains(Act.RESUBMITTED).doesNotContain(Act.LEFT_UNCHANGED);
    }

    @Test
    void theComparisonCostsTwoStatements() {
        walk.draft(pairing, YEAR, Map.of("unchangedReason", WHY));
        Visitor section = as(PlanWalk.SECTION);
        String page = "/tasks/" + walk.task(pairing, YEAR).getId();
        assertThat(section.get(page).body()).contains("退回以后的改动");
        section.with(CountedStatements.HEADER, "returned-plan").get(page);

        List<String> statements = counted.of("returned-plan").statements();
        assertThat(statements).hasSizeBetween(10, 40);
        assertThat(statements)
                .filteredOn(sql -> sql.contains("returned_reading"))
                .hasSize(1);
    }

    @Test
    void whatNobodyHasSentBackIsTheEnginesOwnFormInTasklist() {
        Pairing other = walk.pairing();
        walk.start(other, YEAR);
        Task drafting = walk.task(other, YEAR);
        Visitor drafter = as(String.valueOf(drafting.getAssignee()));
        assertThat(told(drafter, drafting.getId())).isEmpty();
        assertThat(drafter.get(TASKLIST + drafting.getId() + "/deployed-form").body())
                .contains("draft-plan");
    }

    @Test
    void aSecondReturnIsComparedWithItsOwnText() {
        walk.draft(pairing, YEAR, Map.of("goals", GOALS));
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.sendBackBySection(pairing, YEAR, "经费请写明来源", "2026-09-12");
        assertThatThrownBy(() -> walk.draft(pairing, YEAR, Map.of()))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("经费请写明来源");
        walk.draft(pairing, YEAR, Map.of("funds", "由支援学校公用经费列支"));

        assertThat(changes(assignee()).text())
                .contains("改动1处：六、经费保障。", "退回意见：经费请写明来源")
                .doesNotContain(OPINION);
    }

    private void inTasklistTheyReadTheSameAsOneText() {
        String task = walk.task(pairing, YEAR).getId();
        JsonNode field = told(as(PlanWalk.SECTION), task).orElseThrow();
        assertThat(field.path("label").asText()).isEqualTo("退回以后的改动");
        assertThat(field.path("disabled").asBoolean()).isTrue();
        assertThat(field.path("defaultValue").asText())
                .startsWith("2026年8月20日由")
                .contains("退回意见：" + OPINION + "\n\n改动2处：二、工作目标；八、月度安排（改动1行）。")
                .containsPattern("二、工作目标\n.*〔新增：" + GOALS)
                .contains("八、月度安排\n改动：5月，〔删去：学期初见面会〕〔新增：学科竞赛辅导交流〕");
    }

    private static Optional<JsonNode> told(Visitor visitor, String task) {
        try {
            String form = visitor.get(TASKLIST + task + "/deployed-form").body();
            return new ObjectMapper()
                    .readTree(form).path("components").findParents("key").stream()
                            .filter(one -> one.path("key").asText().equals("sinceReturn"))
                            .findFirst();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> extra(String activity) {
        return Map.of("month", "5", "activity", activity, "quotas", List.of(), "times", 3, "responsible", "");
    }

    @SuppressWarnings("unchecked")
    private List<Object> months() {
        List<Object> months = new ArrayList<>();
        ((List<Map<String, Object>>) walk.show(pairing, YEAR).get("months"))
                .forEach(row -> months.add(new HashMap<>(row)));
        return months;
    }

    private List<Act> acts() {
        return trail.of(pairing.id()).stream().map(TrailLine::act).toList();
    }

    private String assignee() {
        String assignee = walk.task(pairing, YEAR).getAssignee();
        return assignee == null ? PlanWalk.SECTION : assignee;
    }

    private Element changes(String account) {
        String page =
                as(account).get("/tasks/" + walk.task(pairing, YEAR).getId()).body();
        return java.util.Objects.requireNonNull(Jsoup.parse(page).selectFirst("#changes"));
    }

    private Visitor as(String account) {
        passwords.choose(account, PASSWORD);
        return Visitor.signedIn(port, account, PASSWORD);
    }
}
