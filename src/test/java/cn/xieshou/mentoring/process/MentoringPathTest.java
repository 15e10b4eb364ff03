package cn.xieshou.mentoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringState;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipChanges;
import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of mentoring on the engine's clock (R-MEN-1). */
@XieshouTest
class MentoringPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(MentoringCase.PROCESS);

    @Autowired
    MentoringWalk walk;

    @Autowired
    Mentorings mentorings;

    @Autowired
    MentorshipChanges changes;

    @Autowired
    Trail trail;

    @Autowired
    TakingBack takingBack;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    MentoringKey key;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aSchoolYearFromTheNamesToTheAcknowledgedResults() {
        key = walk.begin("county");
        at(MentoringCase.NAME);
        walk.name(key);
        at(MentoringCase.AGREE);
        assertThat(walk.show(key, MentoringCase.AGREE).get("findings"))
                .asString()
                .contains("教师甲：带徒2名", "教师乙：带徒1名，还差1名");
        walk.agree(key);
        assertThat(walk.pairs(key)).extracting(Mentorship::state).containsOnly(MentorshipState.ACTIVE);
        at(MentoringCase.PLAN);
        walk.plan(key);
        at();
        assertThat(state()).isEqualTo(MentoringState.RUNNING);
        walk.day("2026-10-12");
        walk.guided(key, "2026-10-09", 1, 1, true);
        walk.runTo(key, "2027-01-17");
        at(MentoringCase.SUMMARISE);
        assertThat(String.valueOf(walk.show(key, MentoringCase.SUMMARISE).get("summaries")))
                .contains("教师甲—教师甲（数学）", "10月指导1天", "还没有对方确认过的指导活动");
        walk.submit(key, MentoringCase.SUMMARISE, MentoringWalk.rows("summaries", 3, Map.of("summary", "按计划进行")));
        at();
        walk.runTo(key, "2027-07-01");
        at(MentoringCase.CLOSE);
        walk.submit(key, MentoringCase.CLOSE, Unchanged.explained(MentoringWalk.results(3)));
        at(MentoringCase.ACKNOWLEDGE);
        assertThat(state()).isEqualTo(MentoringState.ACKNOWLEDGING);
        assertThat(walk.show(key, MentoringCase.ACKNOWLEDGE).get("resultLines"))
                .asString()
                .contains("教师甲—教师甲（数学）：达到目标", "10月指导1天", "能独立设计单元教学");
        walk.submit(key, MentoringCase.ACKNOWLEDGE, Map.of("decision", "agree"));

        at();
        assertThat(state()).isEqualTo(MentoringState.CLOSED);
        assertThat(walk.pairs(key)).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.state()).isEqualTo(MentorshipState.ACHIEVED);
            assertThat(pair.plan()).isEqualTo("每月听评课两次");
            assertThat(pair.firstSummary()).isEqualTo("按计划进行");
            assertThat(pair.lastSummary()).isEqualTo("能独立设计单元教学");
        });
        assertThat(acts())
                .containsSubsequence(
                        Act.SUBMITTED, Act.AGREED, Act.SUBMITTED, Act.SUBMITTED, Act.SUBMITTED, Act.CONFIRMED);
    }

    @Test
    void theRecipientMayReturnTheNamesAndTheResults() {
        key = walk.begin("county");
        walk.name(key);
        walk.submit(key, MentoringCase.AGREE, Map.of("decision", "return", "opinion", "请换一名语文师傅"));
        at(MentoringCase.NAME);
        assertThat(walk.show(key, MentoringCase.NAME)).containsEntry("returnNote", "请换一名语文师傅");
        walk.run(key);
        assertThat(mentorings.get(key).returnOpinion()).isNull();
        walk.toResults(key);
        walk.submit(key, MentoringCase.ACKNOWLEDGE, Map.of("decision", "return", "opinion", "语文一对没有达到"));
        at(MentoringCase.CLOSE);
        assertThat(walk.pairs(key)).hasSize(3).allMatch(Mentorship::active);
        assertThat(walk.show(key, MentoringCase.CLOSE)).containsEntry("returnNote", "语文一对没有达到");
        walk.submit(key, MentoringCase.CLOSE, Unchanged.explained(MentoringWalk.results(3)));
        at(MentoringCase.ACKNOWLEDGE);
        assertThat(acts()).endsWith(Act.RESUBMITTED);
    }

    @Test
    void theLiaisonTakesTheNamesBackUntilThePrincipalActs() {
        key = walk.begin("county");
        walk.name(key);
        String liaison = walk.person(key, Side.SUPPORTING, "liaison");
        takingBack.takeBack(key.pairingId(), liaison, "写错了学科");
        at(MentoringCase.NAME);
        assertThat(acts()).endsWith(Act.WITHDRAWN);
        walk.name(key);
        walk.agree(key);
        assertThatThrownBy(() -> takingBack.takeBack(key.pairingId(), liaison, null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
    }

    @Test
    void everyStepIsInTheHandsOfTheRightSchoolUntilItsDate() {
        key = walk.begin("county");
        String liaison = walk.person(key, Side.SUPPORTING, "liaison");
        String principal = walk.person(key, Side.RECIPIENT, "principal");
        assertThat(hands()).isEqualTo(MentoringCase.NAME + " " + liaison + " 2026-09-23");
        walk.name(key);
        assertThat(hands()).isEqualTo(MentoringCase.AGREE + " " + principal + " 2026-09-17");
        walk.agree(key);
        assertThat(hands()).isEqualTo(MentoringCase.PLAN + " " + liaison + " 2026-09-23");
        walk.plan(key);
        walk.runTo(key, "2027-01-17");
        assertThat(hands()).startsWith(MentoringCase.SUMMARISE + " " + liaison + " ");
    }

    @Test
    void onlyThoseWhoMayAreNamedAndOnlyAsManyAsTheProgrammeSays() {
        key = walk.begin("county");
        assertThat(String.valueOf(walk.show(key, MentoringCase.NAME)))
                .contains("教师甲（数学，高级", "教师乙（语文，一级", "师傅有一级（中级）以上职称；徒弟未满40周岁", "每名师傅带徒2—3名")
                .doesNotContain("教师丙（语文，二级，" + walk.teacher(key, Side.SUPPORTING, 3));
        assertThat(walk.show(key, MentoringCase.NAME).get("idle")).isEqualTo("教师甲（数学）、教师乙（语文）");
        refused(Map.of("pairs", List.of(walk.pair(key, 3, 1, "语文")), "note", "说明"), "第1行·师傅：请从列出的选项中选择一项");
        refused(Map.of("pairs", List.of(walk.pair(key, 1, 4, "数学")), "note", "说明"), "第1行·徒弟：请从列出的选项中选择一项");
        Map<String, Object> twice = walk.pair(key, 1, 1, "数学");
        refused(Map.of("pairs", List.of(twice, twice), "note", "说明"), "第2行·徒弟：这一对师徒填写了两次");
        refused(Map.of("pairs", List.of(twice)), "教师甲：带徒1名，还差1名");
        String foreign = walk.teacher(key, Side.RECIPIENT, 2);
        refused(
                Map.of(
                        "pairs",
                        List.of(Map.of("mentor", foreign, "apprentice", foreign, "subject", "语文")),
                        "note",
                        "说明"),
                "第1行·师傅：请从列出的选项中选择一项");
        assertThat(mentorings.find(key)).isEmpty();
        at(MentoringCase.NAME);
    }

    @Test
    void subjectsAreCountedWhereTheProgrammeAsksForThem() {
        key = walk.begin("district");
        refused(Map.of("pairs", List.of(walk.pair(key, 1, 1, "数学"))), "只有1个学科，还差1个学科");
        walk.submit(
                key,
                MentoringCase.NAME,
                Map.of("pairs", List.of(walk.pair(key, 1, 1, "数学"), walk.pair(key, 2, 2, "语文"))));
        at(MentoringCase.AGREE);
    }

    @Test
    void nextYearBeginsWithThePairsOfThisOne() {
        key = walk.begin("county");
        walk.run(key);
        Mentorship first = walk.pairs(key).get(0);
        changes.end(first.id(), LocalDate.of(2026, 9, 10), "调离", walk.person(key, Side.SUPPORTING, "liaison"));
        walk.day("2027-09-10");
        MentoringKey next = walk.begin(walk.pairing(key), 2027);

        Map<String, Object> shown = walk.show(next, MentoringCase.NAME);

        assertThat(shown.get("pairs")).isEqualTo(List.of(walk.pair(key, 1, 3, "数学"), walk.pair(key, 2, 2, "语文")));
        assertThat(shown.get("copied")).isEqualTo("已带入上学年仍符合条件的2对，请核对、增减。");
    }

    @Test
    void aFormThatIsOlderThanAChangeOfThePairsIsNotTaken() {
        key = walk.begin("county");
        walk.name(key);
        walk.agree(key);
        changes.end(
                walk.pairs(key).get(0).id(),
                LocalDate.of(2026, 9, 10),
                "调离",
                walk.person(key, Side.SUPPORTING, "liaison"));
        assertThatThrownBy(() -> walk.plan(key)).hasMessageContaining("不能增加或删除行，请刷新后重新填写");
        walk.submit(key, MentoringCase.PLAN, MentoringWalk.rows("plans", 2, Map.of("plan", "每月听评课两次")));
        assertThat(state()).isEqualTo(MentoringState.RUNNING);
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasWritten() {
        key = walk.begin("county");
        walk.run(key);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(MentoringCase.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches(".*(教师|听评课|青年).*"));
    }

    private void refused(Map<String, Object> values, String reason) {
        assertThatThrownBy(() -> walk.submit(key, MentoringCase.NAME, values)).hasMessageContaining(reason);
    }

    private void at(String... steps) {
        assertThat(walk.open(key)).containsExactlyInAnyOrder(steps);
    }

    private String hands() {
        Task task = walk.task(key, walk.open(key).get(0));
        return task.getTaskDefinitionKey() + " " + task.getAssignee() + " "
                + LocalDate.ofInstant(task.getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private MentoringState state() {
        return mentorings.get(key).state();
    }

    private List<Act> acts() {
        return trail.of(key.pairingId()).stream()
                .filter(line -> line.step().contains("师徒"))
                .map(TrailLine::act)
                .toList();
    }
}
