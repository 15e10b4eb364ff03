package cn.xieshou.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.evaluation.TermResults;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Amendments;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.AwaitedPeriod;
import cn.xieshou.pairing.Ending;
import cn.xieshou.pairing.EndsMatters;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of term-evaluation on the engine's clock (R-EVA-1), and what is refused on the way. */
@XieshouTest
class TermEvaluationPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(EvaluationCase.PROCESS);

    @Autowired
    EvaluationWalk walk;

    @Autowired
    Evaluations evaluations;

    @Autowired
    TermResults results;

    @Autowired
    Amendments amendments;

    @Autowired
    Activities activities;

    @Autowired
    Trail trail;

    @Autowired
    List<EndsMatters> parts;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;

    @AfterEach
    void backToToday() {
        clock.reset();
        jdbc.sql("delete from school_tie where account like 'walk.%'").update();
    }

    @Test
    void aTermFromTheFrozenSheetToTheAcknowledgedAdjustment() {
        pairing = walk.begin();
        at(EvaluationCase.NAME_EXPERTS);
        walk.name(pairing, 1, 2);
        at();
        walk.runTo(pairing, "2027-02-01");
        at(EvaluationCase.REPORT, EvaluationCase.REPORT);
        assertThat(state()).isEqualTo(EvaluationState.REPORTING);
        walk.report(pairing, Side.RECIPIENT);
        walk.report(pairing, Side.SUPPORTING);
        at(EvaluationCase.SCORE, EvaluationCase.SCORE);
        assertThat(state()).isEqualTo(EvaluationState.SCORING);
        walk.score(pairing, 2, 84);
        walk.score(pairing, 1, 88);
        at(EvaluationCase.DECIDE);
        Evaluation one = one();
        assertThat(one.average()).isEqualByComparingTo("86");
        assertThat(one.spread()).isEqualByComparingTo("4");
        assertThat(one.proposed()).as("many quotas are missing").isEqualTo(Grade.PASS.name());
        walk.decide(pairing, Map.of());
        at(EvaluationCase.READ, EvaluationCase.READ);
        assertThat(show(EvaluationCase.READ, principal(Side.RECIPIENT)))
                .containsEntry("grade", "合格")
                .containsEntry("sectionOpinion", "下学期补齐教研活动");
        walk.read(pairing, Side.SUPPORTING, "");
        walk.read(pairing, Side.RECIPIENT, "");
        at(EvaluationCase.ADJUST);
        walk.adjust(pairing);
        at(EvaluationCase.ACKNOWLEDGE);
        submit(EvaluationCase.ACKNOWLEDGE, principal(Side.RECIPIENT), Map.of("decision", "agree"));
        at();
        assertThat(state()).isEqualTo(EvaluationState.CLOSED);
        assertThat(results.ofPairing(pairing.id())).singleElement().satisfies(result -> {
            assertThat(result.grade()).isEqualTo(Grade.PASS);
            assertThat(result.settled()).isTrue();
            assertThat(result.shortfalls()).isNotEmpty();
        });
        assertThat(acts())
                .containsSubsequence(
                        Act.STARTED, Act.NAMED, Act.RECORDED, Act.SUBMITTED, Act.DECIDED, Act.READ, Act.CONFIRMED);
    }

    /** What nobody waits for any longer ends; a grade that the schools were told counts for the cycle all the same. */
    @Test
    void aGradeIsNotLostWithTheStepsThatFollowIt() {
        pairing = walk.begin();
        walk.name(pairing, 1, 2);
        walk.runTo(pairing, "2027-02-01");
        walk.report(pairing, Side.RECIPIENT);
        walk.report(pairing, Side.SUPPORTING);
        walk.score(pairing, 1, 80);
        walk.score(pairing, 2, 84);
        walk.decide(pairing, Map.of());
        at(EvaluationCase.READ, EvaluationCase.READ);
        AwaitedPeriod period = new AwaitedPeriod(2026, 1);
        EndsMatters ends = parts.stream()
                .filter(one -> one.matter() == AwaitedMatter.EVALUATION)
                .findFirst()
                .orElseThrow();
        assertThat(ends.underWay(pairing, period)).singleElement().satisfies(one -> assertThat(one.outcome())
                .startsWith("已评定的等次有效"));

        ends.end(pairing, period, new Ending("office", LocalDate.of(2027, 3, 1), "不再等待"));
        walk.interrupt(pairing);

        assertThat(state()).isEqualTo(EvaluationState.CLOSED);
        assertThat(results.ofPairing(pairing.id())).singleElement().satisfies(result -> assertThat(result.grade())
                .isEqualTo(Grade.PASS));
    }

    @Test
    void noFigureIsLaterThanTheCutoffAndWhatWasCountedIsNotCorrectedAnyMore() {
        pairing = walk.begin();
        walk.day("2027-01-25");
        long late = walk.activities().record(pairing, Side.SUPPORTING, Map.of("heldOn", "2027-01-22", "topic", "期末复习"));
        walk.day("2027-02-03");
        walk.activities().check(pairing, List.of(late), List.of(), "");
        walk.runTo(pairing, "2027-02-04");

        assertThat(one().cutoff()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(evaluations.activities(one().id())).singleElement().satisfies(counted -> {
            assertThat(counted.heldOn()).isEqualTo(LocalDate.of(2026, 10, 9));
            assertThat(amendments.closed(activities.get(counted.activity()))).contains("已用于2026—2027学年第一学期评估");
        });
        assertThat(amendments.closed(activities.get(late))).isEmpty();
        assertThat(evaluations.lines(one().id()))
                .filteredOn(line -> line.label().equals("数学备课组教研"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.done()).startsWith("完成1次");
                    assertThat(line.isShort()).isTrue();
                });
    }

    @Test
    void everyShortfallIsAnsweredByBothSchools() {
        pairing = walk.begin();
        walk.runTo(pairing, "2027-02-01");
        int missing = evaluations.shortfalls(one().id()).size();
        assertThat(missing).isGreaterThan(3);
        String principal = principal(Side.RECIPIENT);
        Map<String, Object> values = new HashMap<>(EvaluationWalk.reported(missing));
        List<Map<String, Object>> rows = new ArrayList<>(EvaluationWalk.rows(values, "shortfalls"));
        rows.set(1, Map.of("answer", " "));
        values.put("shortfalls", rows);
        refused(EvaluationCase.REPORT, principal, values, "第2行·原因和补救办法");
        walk.report(pairing, Side.RECIPIENT);
        at(EvaluationCase.NAME_EXPERTS, EvaluationCase.REPORT);
        walk.report(pairing, Side.SUPPORTING);
        assertThat(state()).as("experts are not named yet").isEqualTo(EvaluationState.REPORTING);
        walk.name(pairing, 3, 4);
        at(EvaluationCase.SCORE, EvaluationCase.SCORE);
        assertThat(state()).isEqualTo(EvaluationState.SCORING);
        assertThat(show(EvaluationCase.SCORE, EvaluationWalk.EXPERTS.get(2)).get("reports"))
                .asString()
                .contains("路途远", "教研活动安排在下学期补上");
    }

    @Test
    void farApartScoresGoToAThirdExpertAndAllThreeCount() {
        pairing = walk.begin();
        walk.scored(pairing, 90, 70);
        at(EvaluationCase.SUPPLEMENT);
        assertThat(state()).isEqualTo(EvaluationState.SCORING);
        Map<String, Object> shown = show(EvaluationCase.SUPPLEMENT, EvaluationWalk.SECTION);
        assertThat(shown).containsEntry("why", "专家评分相差超过10分").containsEntry("needed", "1名");
        submit(
                EvaluationCase.SUPPLEMENT,
                EvaluationWalk.SECTION,
                Map.of("decision", "name", "experts", List.of(EvaluationWalk.EXPERTS.get(2))));
        at(EvaluationCase.SCORE);
        walk.score(pairing, 3, 80);
        at(EvaluationCase.DECIDE);
        assertThat(one().average()).isEqualByComparingTo("80");
    }

    @Test
    void anExpertWithATieIsNeitherProposedNorTakenAndWithdrawsWithAReason() {
        pairing = walk.begin();
        tie(1, pairing.supportingSchool());
        Map<String, Object> shown = show(EvaluationCase.NAME_EXPERTS, EvaluationWalk.SECTION);
        assertThat(String.valueOf(shown.get("proposed")))
                .contains("walk.expert2")
                .doesNotContain("walk.expert1");
        assertThat(shown.get("excluded")).asString().contains("行走专家甲");
        assertThatThrownBy(() -> walk.name(pairing, 1, 2)).hasMessageContaining("请从列出的选项中选择");
        assertThatThrownBy(() -> walk.name(pairing, 2)).hasMessageContaining("应当选2名，现在选了1名");
        walk.name(pairing, 2, 3);
        walk.report(pairing);
        tie(2, pairing.recipientSchool());
        assertThatThrownBy(() -> walk.score(pairing, 2, 80)).hasMessageContaining("请选择回避");
        submit(EvaluationCase.SCORE, EvaluationWalk.EXPERTS.get(1), Map.of("decision", "refuse", "opinion", "曾在该校任教"));
        walk.score(pairing, 3, 80);
        at(EvaluationCase.SUPPLEMENT);
        assertThat(show(EvaluationCase.SUPPLEMENT, EvaluationWalk.SECTION).get("why"))
                .asString()
                .contains("现有1份评分表，要求2份");
        submit(EvaluationCase.SUPPLEMENT, EvaluationWalk.SECTION, Map.of("decision", "without", "note", "其他专家本月都在外地"));
        at(EvaluationCase.DECIDE);
        assertThat(one().average()).isEqualByComparingTo("80");
    }

    @Test
    void aSheetKeepsToItsMarksAndCorrectsFiguresOnlyWithAReason() {
        pairing = walk.begin();
        walk.name(pairing, 1, 2);
        walk.report(pairing);
        String expert = EvaluationWalk.EXPERTS.get(0);
        Map<String, Object> shown = show(EvaluationCase.SCORE, expert);
        assertThat(shown.toString()).contains("年度方案落实").doesNotContain("行走专家乙");
        Map<String, Object> values = new HashMap<>(walk.scored(pairing, 80));
        List<Map<String, Object>> rows = new ArrayList<>(EvaluationWalk.rows(values, "scores"));
        rows.set(4, Map.of("points", 16));
        rows.set(2, Map.of("points", 25));
        values.put("scores", rows);
        refused(EvaluationCase.SCORE, expert, values, "最高15分");
        refused(EvaluationCase.SCORE, expert, values, "改动的请写明理由");
        rows.set(4, Map.of("points", "14.55"));
        refused(EvaluationCase.SCORE, expert, values, "最多保留1位小数");
        rows.set(3, Map.of("points", 1234567, "reason", "看了原始材料"));
        values.put("comment", " ");
        for (String all : List.of("最多保留1位小数", "最高10分", "改动的请写明理由", "总体评价和建议")) {
            refused(EvaluationCase.SCORE, expert, values, all);
        }
        Task task = walk.task(pairing, EvaluationCase.SCORE, expert);
        assertThat(task.getAssignee()).isEqualTo(expert);
        walk.score(pairing, 1, 90);
        assertThat(show(EvaluationCase.SCORE, EvaluationWalk.EXPERTS.get(1)).toString())
                .contains("年度方案落实")
                .doesNotContain("记录完整，活动偏少");
    }

    @Test
    void theSectionMayDepartWithAReasonAndASchoolMayAskForASecondLook() {
        pairing = walk.begin();
        walk.scored(pairing, 92, 90);
        refused(
                EvaluationCase.DECIDE,
                EvaluationWalk.SECTION,
                Map.of("decision", "depart", "grade", "GOOD", "sectionOpinion", "意见"),
                "另行评定的理由");
        refused(
                EvaluationCase.DECIDE,
                EvaluationWalk.SECTION,
                Map.of("decision", "depart", "grade", "PASS", "departure", "理由", "sectionOpinion", "意见"),
                "与建议的等次相同");
        walk.decide(pairing, Map.of("decision", "depart", "grade", "FAIL", "departure", "材料有出入"));
        assertThat(one().grade()).isEqualTo(Grade.FAIL.name());
        walk.read(pairing, Side.RECIPIENT, "出入已经更正，附说明");
        walk.read(pairing, Side.SUPPORTING, "");
        at(EvaluationCase.LOOK_AGAIN);
        assertThat(state()).isEqualTo(EvaluationState.RECONSIDERING);
        assertThat(show(EvaluationCase.LOOK_AGAIN, "office").get("requests"))
                .asString()
                .contains("出入已经更正");
        Map<String, Object> changed = Map.of("decision", "change", "grade", "PASS", "secondOpinion", "核实无误，改评");
        assertThatThrownBy(() -> submit(EvaluationCase.LOOK_AGAIN, EvaluationWalk.SECTION, changed))
                .hasMessageContaining("zhongjiao");
        refused(
                EvaluationCase.LOOK_AGAIN,
                "office",
                Map.of("decision", "change", "grade", "FAIL", "secondOpinion", "意见"),
                "与原等次相同");
        submit(EvaluationCase.LOOK_AGAIN, "office", changed);
        at(EvaluationCase.ADJUST);
        assertThat(one().firstGrade()).isEqualTo(Grade.FAIL.name());
        assertThat(one().grade()).isEqualTo(Grade.PASS.name());
        assertThat(acts()).containsSubsequence(Act.OVERRODE, Act.DISPUTED, Act.READ, Act.OVERRODE);
    }

    @Test
    void whoSaysNothingInTimeAcceptsAndAReturnedAdjustmentComesBack() {
        pairing = walk.begin();
        walk.scored(pairing, 82, 80);
        walk.decide(pairing, Map.of());
        walk.read(pairing, Side.SUPPORTING, "");
        walk.runTo(pairing, "2027-03-01");
        at(EvaluationCase.ADJUST);
        assertThat(state()).isEqualTo(EvaluationState.ADJUSTING);
        walk.adjust(pairing);
        submit(EvaluationCase.ACKNOWLEDGE, principal(Side.RECIPIENT), Map.of("decision", "return", "opinion", "时间太紧"));
        at(EvaluationCase.ADJUST);
        assertThat(show(EvaluationCase.ADJUST, EvaluationWalk.liaison(pairing, Side.SUPPORTING)))
                .containsEntry("returnNote", "时间太紧")
                .containsEntry("adjustment", "三月补两次教研，由教导处负责");
        walk.adjust(pairing);
        submit(EvaluationCase.ACKNOWLEDGE, principal(Side.RECIPIENT), Map.of("decision", "agree"));
        at();
    }

    @Test
    void aSecondLookThatWasAskedForIsNotLostWhenTheOtherSchoolSaysNothing() {
        pairing = walk.begin();
        walk.scored(pairing, 82, 80);
        walk.decide(pairing, Map.of());
        walk.read(pairing, Side.RECIPIENT, "请再看教研记录");
        walk.runTo(pairing, "2027-03-01");
        at(EvaluationCase.LOOK_AGAIN);
        submit(EvaluationCase.LOOK_AGAIN, "office", Map.of("decision", "keep", "secondOpinion", "记录已经计入"));
        at(EvaluationCase.ADJUST);
        assertThat(one().firstGrade()).isEqualTo(one().grade());
    }

    @Test
    void everyStepIsDueByTheDayOfTheEvaluation() {
        pairing = walk.begin();
        assertThat(due(EvaluationCase.NAME_EXPERTS, EvaluationWalk.SECTION)).isEqualTo(LocalDate.of(2027, 1, 20));
        walk.name(pairing, 1, 2);
        walk.runTo(pairing, "2027-02-01");
        assertThat(due(EvaluationCase.REPORT, principal(Side.SUPPORTING))).isBeforeOrEqualTo(LocalDate.of(2027, 2, 14));
        walk.report(pairing);
        walk.day("2027-02-12");
        walk.score(pairing, 1, 80);
        walk.score(pairing, 2, 80);
        assertThat(due(EvaluationCase.DECIDE, EvaluationWalk.SECTION)).isEqualTo(LocalDate.of(2027, 2, 14));
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasWritten() {
        pairing = walk.begin();
        walk.scored(pairing, 82, 80);
        walk.decide(pairing, Map.of());
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(EvaluationCase.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches(".*(行走专家|课堂更有效|walk\\.|补齐).*"));
    }

    @Test
    void theSheetSaysWhatIsJudgedAndWhatIsNotYet() {
        pairing = walk.begin();
        walk.runTo(pairing, "2027-02-01");
        List<SheetLine> lines = evaluations.lines(one().id());
        assertThat(lines)
                .filteredOn(line -> line.label().startsWith("课题研究"))
                .singleElement()
                .satisfies(line -> assertThat(line.met())
                        .as("a quota of the school year in its first term")
                        .isNull());
        assertThat(lines).filteredOn(line -> line.label().equals("捐赠和借用")).hasSize(1);
        assertThat(evaluations.basis(one().id())).isNotEmpty();
    }

    private void tie(int expert, String school) {
        if (expert > 0) {
            jdbc.sql(
                            "insert into school_tie (account, school_code, note, noted_by, noted_at) values (?, ?, '', 'office', current_timestamp)")
                    .params(EvaluationWalk.EXPERTS.get(expert - 1), school)
                    .update();
        }
    }

    private void refused(String task, String account, Map<String, Object> values, String reason) {
        assertThatThrownBy(() -> submit(task, account, values)).hasMessageContaining(reason);
    }

    private Map<String, Object> show(String task, String account) {
        return walk.show(pairing, task, account);
    }

    private void submit(String task, String account, Map<String, Object> values) {
        walk.submit(pairing, task, account, values);
    }

    private String principal(Side side) {
        return EvaluationWalk.principal(pairing, side);
    }

    private LocalDate due(String task, String account) {
        return LocalDate.ofInstant(
                walk.task(pairing, task, account).getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private void at(String... steps) {
        assertThat(walk.open(pairing)).containsExactlyInAnyOrder(steps);
    }

    private Evaluation one() {
        return walk.of(pairing);
    }

    private EvaluationState state() {
        return one().state();
    }

    private List<Act> acts() {
        return trail.of(pairing.id()).stream()
                .filter(line -> line.step().contains("评估"))
                .map(TrailLine::act)
                .toList();
    }
}
