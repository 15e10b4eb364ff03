package cn.xieshou.summary.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryJudging;
import cn.xieshou.summary.SummaryMark;
import cn.xieshou.summary.SummaryReading;
import cn.xieshou.summary.SummaryState;
import cn.xieshou.summary.SummaryWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of a school's yearly summary (R-SUM-1). */
@XieshouTest
class AnnualSummaryPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(SummaryCase.PROCESS);

    @Autowired
    SummaryWalk walk;

    @Autowired
    Summaries summaries;

    @Autowired
    SummaryJudging judging;

    @Autowired
    SummaryReading reading;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void draftedByTheLiaisonSentByThePrincipalReadBySection() {
        long id = walk.begin(Side.RECIPIENT);
        assertThat(hands(id)).isEqualTo(SummaryCase.DRAFT + " " + walk.liaison(id) + " 2027-07-22");
        assertThat(walk.show(id).get("organisation")).asString().contains("我校作为受援学校");
        walk.draft(id, Map.of());
        assertThat(hands(id)).isEqualTo(SummaryCase.APPROVE + " " + walk.principal(id) + " 2027-07-08");
        assertThat(walk.show(id).get("summaryText"))
                .asString()
                .contains("结对帮扶工作总结", "一、组织领导\n成立领导小组", "共开展活动0次：\n没有已核对的活动", "五、下一步打算\n每月互访一次。");
        walk.approve(id);
        assertThat(hands(id)).isEqualTo(SummaryCase.READ + " null 2027-07-15");
        assertThat(summary(id).state()).isEqualTo(SummaryState.SENT);
        walk.read(id, "FAIR");

        assertThat(walk.at(id)).isEmpty();
        assertThat(summary(id).state()).isEqualTo(SummaryState.READ);
        assertThat(summary(id).mark()).isEqualTo(SummaryMark.FAIR);
        assertThat(summary(id).remark()).isEqualTo("数字清楚，做法实在。");
        assertThat(acts(id)).containsExactly(Act.SUBMITTED, Act.APPROVED, Act.READ);
        assertThat(trail.of(summary(id).pairingId()))
                .last()
                .extracting(TrailLine::detail)
                .isEqualTo("评定：较好");
    }

    @Test
    void theSectionReturnsItOnceAndThenJudges() {
        long id = walk.sentBack(Side.SUPPORTING);
        assertThat(hands(id)).startsWith(SummaryCase.DRAFT + " " + walk.liaison(id));
        assertThat(summary(id).dueOn()).isEqualTo("2027-07-29");
        assertThat(walk.show(id)).containsEntry("returnOpinion", "请写明第二学期的安排").containsEntry("nextSteps", "每月互访一次。");
        walk.draft(id, Map.of("nextSteps", "第二学期每月互访一次。"));
        assertThat(walk.show(id)).containsEntry("sectionOpinion", "请写明第二学期的安排");
        walk.approve(id);
        assertThat(walk.at(id)).containsExactly(SummaryCase.MARK);
        assertThat(walk.show(id)).containsEntry("sectionOpinion", "请写明第二学期的安排");
        assertThatThrownBy(() -> judging.sendBackToSchool(id, SummaryWalk.SECTION, "再补充"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("已经退回补充过一次");
        walk.submit(id, walk.judged(id, Map.of("mark", "PLAIN")));

        assertThat(walk.at(id)).isEmpty();
        assertThat(summary(id).mark()).isEqualTo(SummaryMark.PLAIN);
        assertThat(acts(id))
                .containsExactly(Act.SUBMITTED, Act.APPROVED, Act.RETURNED, Act.RESUBMITTED, Act.APPROVED, Act.READ);
    }

    @Test
    void thePrincipalReturnsItWithAnOpinion() {
        long id = walk.submitted(Side.RECIPIENT);
        walk.submit(id, walk.judged(id, Map.of("decision", "return", "opinion", "请写收获")));
        assertThat(walk.at(id)).containsExactly(SummaryCase.DRAFT);
        assertThat(summary(id).state()).isEqualTo(SummaryState.RETURNED);
        assertThat(walk.show(id)).containsEntry("returnOpinion", "请写收获");
        walk.draft(id, Map.of());
        assertThat(walk.show(id)).doesNotContainKey("sectionOpinion");
        walk.approve(id);
        assertThat(walk.at(id)).as("the section has not returned it").containsExactly(SummaryCase.READ);
    }

    @Test
    void theLiaisonTakesItBackUntilThePrincipalActs() {
        long id = walk.submitted(Side.RECIPIENT);
        String pairing = summary(id).pairingId();
        takingBack.takeBack(pairing, walk.liaison(id), "还要补充");
        assertThat(walk.at(id)).containsExactly(SummaryCase.DRAFT);
        assertThat(summary(id).state()).isEqualTo(SummaryState.DRAFTING);
        walk.draft(id, Map.of());
        walk.approve(id);
        assertThatThrownBy(() -> takingBack.takeBack(pairing, walk.liaison(id), null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
    }

    @Test
    void bothSchoolsWriteTheirOwnAndNeitherWaits() {
        long supporting = walk.sent(Side.SUPPORTING);
        long recipient = walk.begin(walk.pairing(supporting), Side.RECIPIENT);
        assertThat(walk.at(recipient)).containsExactly(SummaryCase.DRAFT);
        assertThat(walk.at(supporting)).containsExactly(SummaryCase.READ);
        summaries.open(summary(supporting).pairingId(), SummaryWalk.YEAR);
        assertThat(summaries.ofYear(summary(supporting).pairingId(), SummaryWalk.YEAR))
                .extracting(SchoolSummary::side)
                .containsExactly(Side.SUPPORTING, Side.RECIPIENT);
    }

    @Test
    void aNameThatMeansNoFigureIsToldAtItsPart() {
        long id = walk.begin(Side.RECIPIENT);
        assertThatThrownBy(() -> walk.draft(id, Map.of("learnt", "共【活动数目】次")))
                .hasMessageContaining("三、收获与体会：没有叫“活动数目”的数字，请从“可引用的数字”里选一个名称");
        assertThat(summary(id).drafts()).isZero();
        walk.draft(id, Map.of("learnt", "【\n不是名称】"));
        assertThat(walk.at(id)).containsExactly(SummaryCase.APPROVE);
    }

    @Test
    void whoWasShownAnotherTextDoesNotSendIt() {
        long id = walk.submitted(Side.RECIPIENT);
        Map<String, Object> old = new HashMap<>(walk.judged(id, Map.of("decision", "agree")));
        old.put("textCheck", "00000000");
        assertThatThrownBy(() -> walk.submit(id, old)).hasMessageContaining("文字或者数字在您打开之后有变化");
        assertThat(summary(id).state()).isEqualTo(SummaryState.APPROVING);
    }

    @Test
    void nobodyApprovesTheirOwn() {
        long id = walk.submitted(Side.RECIPIENT);
        String check = reading.last(summary(id)).orElseThrow().check();
        assertThatThrownBy(() -> judging.approve(id, walk.liaison(id), check, ""))
                .hasMessageContaining("不能由您本人审批");
        walk.approve(id);
        assertThatThrownBy(() -> judging.read(id, SummaryMark.GOOD, "", walk.principal(id)))
                .hasMessageContaining("不能由您本人审批");
        assertThatThrownBy(() -> judging.read(id, SummaryMark.GOOD, "", walk.liaison(id)))
                .hasMessageContaining("不能由您本人审批");
    }

    @Test
    void whatOpensAfterTheDayHasDaysOfItsOwn() {
        walk.day("2027-08-10");
        var pairing = walk.pairing();
        walk.day("2027-08-10");
        long id = walk.begin(pairing, Side.RECIPIENT);
        assertThat(summary(id).dueOn()).isEqualTo("2027-09-07");
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasWritten() {
        walk.read(Side.RECIPIENT);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(SummaryCase.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches("(?s).*(领导小组|讲评|数字清楚).*"));
    }

    private SchoolSummary summary(long id) {
        return summaries.get(id);
    }

    private String hands(long id) {
        Task task = walk.task(id);
        return task.getTaskDefinitionKey() + " " + task.getAssignee() + " "
                + LocalDate.ofInstant(task.getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private List<Act> acts(long id) {
        return trail.of(summary(id).pairingId()).stream()
                .filter(line -> line.step().contains("工作总结"))
                .map(TrailLine::act)
                .toList();
    }
}
