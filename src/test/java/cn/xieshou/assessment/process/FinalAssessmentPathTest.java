package cn.xieshou.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.assessment.Appeal;
import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.AssessmentScope;
import cn.xieshou.assessment.AssessmentState;
import cn.xieshou.assessment.AssessmentWalk;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.evaluation.TermResults;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of final-assessment on the engine's clock (R-FIN-1, R-FIN-3), and what is refused on the way. */
@XieshouTest
class FinalAssessmentPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(AssessmentCase.PROCESS);

    @Autowired
    AssessmentWalk walk;

    @Autowired
    Assessments assessments;

    @Autowired
    Appeals appeals;

    @Autowired
    Evaluations evaluations;

    @Autowired
    TermResults terms;

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
        jdbc.sql("delete from school_tie where account in ('walk.expert1', 'zhongjiao', 'office')")
                .update();
    }

    @Test
    void aCycleFromTheFrozenSheetToAResultThatNobodyAppealsAgainst() {
        pairing = walk.begin(walk.evaluated(84), AssessmentScope.CYCLE);
        at(AssessmentCase.NAME_EXPERTS, AssessmentCase.SELF, AssessmentCase.SELF);
        Assessment one = walk.of(pairing);
        assertThat(one.label()).isEqualTo("2026—2027学年终结性评估");
        assertThat(one.cutoff()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(evaluations.lines(one.id()))
                .extracting(SheetLine::label)
                .contains("2026—2027学年第一学期评估", "2026—2027学年帮扶指标", "2026—2027学年支教、挂职、师徒", "捐赠和借用");
        walk.name(pairing, 1, 2);
        walk.close(pairing, Side.RECIPIENT);
        walk.close(pairing, Side.SUPPORTING);
        at(AssessmentCase.SCORE, AssessmentCase.SCORE);
        walk.score(pairing, 2, 84);
        walk.score(pairing, 1, 88);
        at(AssessmentCase.OPINION);
        assertThat(assessments.round(one).average()).isEqualByComparingTo("86");
        assertThat(assessments.result(one).terms()).isEqualTo(1);
        assertThat(school(Side.RECIPIENT).proposed()).isEqualTo(Grade.GOOD.name());
        assertThat(school(Side.RECIPIENT).summary()).isEqualTo("三年来每月集体备课");
        walk.decide(pairing, Map.of());
        at(AssessmentCase.CONFIRM);
        walk.confirm(pairing);
        at();
        assertThat(walk.of(pairing).state()).isEqualTo(AssessmentState.PUBLIC);
        assertThat(walk.of(pairing).publicUntil()).isEqualTo(LocalDate.of(2027, 9, 8));
        assertThat(assessments.publicToday("", 1, 1000).rows())
                .extracting(Assessment::id)
                .contains(one.id());
        walk.publicityEnds(pairing);
        assertThat(walk.of(pairing).state()).isEqualTo(AssessmentState.SETTLED);
        assertThat(assessments.round(one).state()).isEqualTo(EvaluationState.CLOSED);
        assertThat(terms.ofPairing(pairing.id()))
                .as("the whole is no term")
                .singleElement()
                .satisfies(result -> assertThat(result.key().isTerm()).isTrue());
    }

    @Test
    void farApartScoresGoToAThirdExpertAndWithoutOneTheSheetsThatThereAreHaveToDo() {
        pairing = walk.begin(AssessmentScope.YEAR);
        assertThat(walk.of(pairing).label()).isEqualTo("2026—2027学年度评估");
        assertThat(walk.of(pairing).cutoff()).isEqualTo(LocalDate.of(2027, 8, 31));
        walk.scored(pairing, 90, 70);
        at(AssessmentCase.SUPPLEMENT);
        walk.submit(
                pairing,
                AssessmentCase.SUPPLEMENT,
                EvaluationWalk.SECTION,
                Map.of("decision", "name", "experts", List.of(EvaluationWalk.EXPERTS.get(2))));
        walk.score(pairing, 3, 80);
        at(AssessmentCase.OPINION);

        Pairing other = walk.begin();
        walk.scored(other, 90, 70);
        walk.submit(
                other,
                AssessmentCase.SUPPLEMENT,
                EvaluationWalk.SECTION,
                Map.of("decision", "without", "note", "其他专家都在外地"));
        assertThat(walk.open(other)).containsExactly(AssessmentCase.OPINION);
    }

    @Test
    void theSectionDepartsOnlyWithAReasonAndTheOfficeMayReturnIt() {
        pairing = walk.begin();
        walk.scored(pairing, 80, 80);
        List<Map<String, Object>> other = List.of(Map.of("grade", "PASS"), Map.of("grade", "GOOD"));
        assertThatThrownBy(() -> walk.decide(pairing, Map.of("schools", other))).hasMessageContaining("第1行·另行评定的理由");
        Map<String, Object> departing =
                Map.of("schools", List.of(Map.of("grade", "EXCELLENT", "departure", "帮扶投入大"), Map.of("grade", "GOOD")));
        walk.decide(pairing, departing);
        assertThat(walk.show(pairing, AssessmentCase.CONFIRM, "office").get("results"))
                .asString()
                .contains("优秀", "帮扶投入大");
        walk.submit(pairing, AssessmentCase.CONFIRM, "office", Map.of("decision", "return", "opinion", "请再核对"));
        at(AssessmentCase.OPINION);
        assertThat(walk.show(pairing, AssessmentCase.OPINION, EvaluationWalk.SECTION))
                .containsEntry("returnNote", "请再核对");
        Resubmission.needsReason("请再核对", departing, values -> walk.decide(pairing, values));
        walk.submit(pairing, AssessmentCase.CONFIRM, "office", Map.of("decision", "return", "opinion", "请再核对"));
        walk.decide(pairing, Map.of());
        assertThat(school(Side.SUPPORTING).departure()).isNull();
        walk.confirm(pairing);
        at();
    }

    @Test
    void anUpheldAppealGivesOneSchoolAnotherGradeAndLeavesTheOther() {
        pairing = walk.begin();
        walk.published(pairing);
        walk.filed(pairing, Side.RECIPIENT);
        walk.filed(pairing, Side.SUPPORTING);
        at(AssessmentCase.DECIDE_APPEAL, AssessmentCase.DECIDE_APPEAL);
        walk.publicityEnds(pairing);
        assertThat(walk.of(pairing).state()).as("appeals are open").isEqualTo(AssessmentState.PUBLIC);
        String before = school(Side.RECIPIENT).grade();
        assertThatThrownBy(() -> decideAppeals(Map.of("decision", "uphold", "newGrade", before, "reason", "核实")))
                .hasMessageContaining("与原等次相同");
        decideAppeals(Map.of("decision", "uphold", "newGrade", "EXCELLENT", "reason", "核实无误"));
        decideAppeals(Map.of("decision", "reject", "reason", "已经计入"));
        at();
        assertThat(walk.of(pairing).state()).isEqualTo(AssessmentState.SETTLED);
        assertThat(appeals.of(walk.of(pairing).id()))
                .extracting(Appeal::state)
                .containsExactlyInAnyOrder(Appeal.State.UPHELD, Appeal.State.REJECTED);
        assertThat(assessments.schools(walk.of(pairing).id()))
                .filteredOn(part -> part.firstGrade() != null)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.grade()).isEqualTo(Grade.EXCELLENT.name());
                    assertThat(part.firstGrade()).isEqualTo(before);
                });
    }

    @Test
    void anAppealIsMadeOnceInTimeByTheOwnPrincipalAndLapsesUnlessHandedIn() {
        pairing = walk.begin();
        long id = walk.of(pairing).id();
        assertThatThrownBy(() -> walk.appeal(pairing, Side.RECIPIENT)).hasMessageContaining("不在公示期内");
        walk.published(pairing);
        assertThatThrownBy(() -> appeals.begin(id, EvaluationWalk.liaison(pairing, Side.RECIPIENT)))
                .hasMessageContaining("只有两校校长");
        assertThatThrownBy(() -> appeals.begin(id, "office")).hasMessageContaining("只有两校校长");
        walk.appeal(pairing, Side.RECIPIENT);
        assertThatThrownBy(() -> walk.appeal(pairing, Side.RECIPIENT)).hasMessageContaining("每校只能申诉一次");
        walk.publicityEnds(pairing);
        at();
        assertThat(appeals.get(id, Side.RECIPIENT).state()).isEqualTo(Appeal.State.LAPSED);
        assertThat(walk.of(pairing).state()).isEqualTo(AssessmentState.SETTLED);
        assertThatThrownBy(() -> walk.appeal(pairing, Side.SUPPORTING)).hasMessageContaining("不在公示期内");
    }

    @Test
    void whoeverHadAHandInTheResultDoesNotDecideTheAppeal() {
        pairing = walk.begin();
        walk.published(pairing);
        walk.filed(pairing, Side.RECIPIENT);
        Assessment one = walk.of(pairing);
        assertThatThrownBy(() -> appeals.reject(one, Side.RECIPIENT, "维持", EvaluationWalk.SECTION))
                .hasMessageContaining("不能由您本人审批");
        assertThatThrownBy(() -> appeals.uphold(one, Side.RECIPIENT, Grade.GOOD, "改评", "office"))
                .hasMessageContaining("不能由您本人审批");
        assertThatThrownBy(() -> walk.submit(
                        pairing,
                        AssessmentCase.DECIDE_APPEAL,
                        EvaluationWalk.SECTION,
                        Map.of("decision", "reject", "reason", "维持")))
                .hasMessageContaining("zhongjiao");
    }

    @Test
    void nobodyJudgesASchoolThatTheyHaveATieToAndNoSheetShowsAnothers() {
        pairing = walk.begin();
        tie("walk.expert1", pairing.supportingSchool());
        assertThat(walk.show(pairing, AssessmentCase.NAME_EXPERTS, EvaluationWalk.SECTION)
                        .get("excluded"))
                .asString()
                .contains("行走专家甲");
        walk.name(pairing, 2, 3);
        walk.close(pairing);
        walk.score(pairing, 2, 80);
        assertThat(walk.show(pairing, AssessmentCase.SCORE, EvaluationWalk.EXPERTS.get(2))
                        .toString())
                .contains("各学期评估", "学生交流应当更多")
                .doesNotContain("资料齐全，学生交流偏少");
        walk.score(pairing, 3, 80);
        tie(EvaluationWalk.SECTION, pairing.recipientSchool());
        assertThatThrownBy(() -> walk.decide(pairing, Map.of())).hasMessageContaining("有工作关系");
    }

    @Test
    void everyShortfallIsAnsweredAndTheSameInputsGiveTheSameGrade() {
        pairing = walk.begin();
        String principal = EvaluationWalk.principal(pairing, Side.RECIPIENT);
        int missing = evaluations.shortfalls(walk.of(pairing).id()).size();
        assertThat(missing).isPositive();
        Map<String, Object> values = new HashMap<>(AssessmentWalk.closed(missing));
        List<Map<String, Object>> rows = new ArrayList<>(EvaluationWalk.rows(values, "shortfalls"));
        rows.set(0, Map.of("answer", " "));
        values.put("shortfalls", rows);
        assertThatThrownBy(() -> walk.submit(pairing, AssessmentCase.SELF, principal, values))
                .hasMessageContaining("原因和补救办法");
        walk.scored(pairing, 82, 88);
        Pairing other = walk.begin();
        walk.name(other, 2, 1);
        walk.close(other);
        walk.score(other, 2, 88);
        walk.score(other, 1, 82);
        AssessedSchool one = school(Side.RECIPIENT);
        AssessedSchool same = walk.school(other, Side.RECIPIENT);
        assertThat(same.proposed()).isEqualTo(one.proposed());
        assertThat(same.proposedReason()).isEqualTo(one.proposedReason());
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasWritten() {
        pairing = walk.begin();
        walk.published(pairing);
        walk.filed(pairing, Side.RECIPIENT);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(AssessmentCase.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(
                        variable -> String.valueOf(variable.getValue()).matches(".*(行走专家|集体备课|walk\\.|没有计入|应当肯定).*"));
    }

    private void decideAppeals(Map<String, Object> values) {
        walk.submit(pairing, AssessmentCase.DECIDE_APPEAL, AssessmentWalk.LEADER, values);
    }

    private void tie(String account, String school) {
        jdbc.sql(
                        "insert into school_tie (account, school_code, note, noted_by, noted_at) values (?, ?, '', 'office', current_timestamp)")
                .params(account, school)
                .update();
    }

    private AssessedSchool school(Side side) {
        return walk.school(pairing, side);
    }

    private void at(String... steps) {
        assertThat(walk.open(pairing)).containsExactlyInAnyOrder(steps);
    }
}
