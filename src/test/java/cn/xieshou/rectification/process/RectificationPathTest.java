package cn.xieshou.rectification.process;

import static cn.xieshou.rectification.RectificationWalk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.AdmonitionMatter;
import cn.xieshou.rectification.Finding;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.rectification.RectificationState;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.rectification.Rectifications;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of rectification on the engine's clock (R-EVA-2). */
@XieshouTest
class RectificationPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(RectificationCase.PROCESS);

    @Autowired
    RectificationWalk walk;

    @Autowired
    Rectifications rectifications;

    @Autowired
    AdmonitionMatter admonitions;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    String id;

    @BeforeEach
    void demand() {
        pairing = walk.begin();
        id = walk.demand(pairing);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatIsDemandedIsAnsweredAcceptedReportedAndChecked() {
        Task answer = walk.task(id, RectificationCase.ANSWER);
        assertThat(answer.getAssignee()).isEqualTo(RectificationWalk.principal(pairing, Side.RECIPIENT));
        assertThat(due(answer)).isEqualTo(LocalDate.of(2026, 10, 19));
        walk.answer(id);
        walk.accept(id);
        assertThat(due(walk.task(id, RectificationCase.REPORT))).isEqualTo(LocalDate.of(2026, 11, 20));
        walk.report(id);
        assertThat(walk.show(id, RectificationCase.CHECK).get("results").toString())
                .contains("1. 问题：活动台账连续两个月没有登记", "措施：按月补登台账（由教导处主任负责，2026年11月10日前完成）", "结果：已补登八次活动");
        walk.pass(id);

        assertThat(now().state()).isEqualTo(RectificationState.DONE);
        assertThat(walk.open(id)).isEmpty();
        assertThat(rectifications.findings(id)).extracting(Finding::report).containsExactly("已补登八次活动", "联络制度已公布");
        assertThat(trail.of(id)).extracting(TrailLine::act).contains(Act.SUBMITTED, Act.AGREED, Act.CONFIRMED);
        assertThat(trail.of(pairing.id())).isNotEmpty().noneMatch(line -> line.step()
                .contains("整改"));
    }

    @Test
    void aMeasureHasADayBetweenTodayAndTheDayOfTheWhole() {
        assertThatThrownBy(() -> walk.submit(id, RectificationCase.ANSWER, RectificationWalk.answers("2026-11-21")))
                .hasMessageContaining("整改期限以前");
        assertThatThrownBy(() -> walk.submit(id, RectificationCase.ANSWER, RectificationWalk.answers("2026-10-11")))
                .hasMessageContaining("今天以后");
        assertThat(now().state()).isEqualTo(RectificationState.DEMANDED);
    }

    @Test
    void measuresGoBackUntilTheyWillDoAndADemandMayBeTakenBack() {
        walk.answer(id);
        walk.submit(id, RectificationCase.ACCEPT, with("decision", "return", "opinion", "请写明每月登记几次"));
        assertThat(now().state()).isEqualTo(RectificationState.RETURNED);
        assertThat(walk.show(id, RectificationCase.ANSWER)).containsEntry("returnNote", "请写明每月登记几次");
        Resubmission.needsReason(
                "请写明每月登记几次",
                RectificationWalk.answers("2026-11-10"),
                values -> walk.submit(id, RectificationCase.ANSWER, values));
        walk.submit(id, RectificationCase.ACCEPT, with("decision", "drop", "opinion", "台账在另一个结对里登记，情况属实"));

        assertThat(now().state()).isEqualTo(RectificationState.DROPPED);
        assertThat(walk.open(id)).isEmpty();
    }

    @Test
    void whatIsNotDoneHasAnotherDayOnceAndThenGoesUpToTheOffice() {
        walk.answer(id);
        walk.accept(id);
        walk.report(id);
        assertThatThrownBy(() -> walk.notDone(id, "2026-10-12")).hasMessageContaining("明天以后");
        walk.notDone(id, "2026-12-10");
        assertThat(now().state()).isEqualTo(RectificationState.AGAIN);
        assertThat(due(walk.task(id, RectificationCase.REPORT))).isEqualTo(LocalDate.of(2026, 12, 10));
        Resubmission.needsReason(
                "台账仍缺签到表", RectificationWalk.reports(), values -> walk.submit(id, RectificationCase.REPORT, values));
        assertThat(walk.show(id, RectificationCase.CHECK)).containsEntry("triesLeft", "no");
        walk.submit(id, RectificationCase.CHECK, with("decision", "undone", "opinion", "仍没有签到表"));

        assertThat(now().state()).isEqualTo(RectificationState.ESCALATED);
        assertThat(walk.open(id)).containsExactly(RectificationCase.DECIDE);
        assertThat(walk.show(id, RectificationCase.DECIDE)).containsEntry("returnNote", "仍没有签到表");
        assertThat(lines(Act.ESCALATED)).singleElement().satisfies(line -> assertThat(line.detail())
                .isEqualTo("核查没有整改到位"));
        walk.submit(
                id, RectificationCase.DECIDE, with("decision", "extend", "opinion", "期末前一并检查", "dueOn", "2027-01-15"));
        walk.report(id);
        walk.pass(id);
        assertThat(now().state()).isEqualTo(RectificationState.DONE);
    }

    @Test
    void aDayThatPassesWithoutAReportGoesUpToTheOffice() {
        walk.answer(id);
        walk.accept(id);
        pass("BoundaryEvent_NotReported");

        assertThat(now().state()).isEqualTo(RectificationState.ESCALATED);
        assertThat(lines(Act.ESCALATED)).singleElement().satisfies(line -> assertThat(line.detail())
                .isEqualTo("到期没有报告整改结果"));
        walk.submit(id, RectificationCase.DECIDE, with("decision", "close", "opinion", "学校即将撤并，不再整改"));
        assertThat(now().state()).isEqualTo(RectificationState.CLOSED);
        assertThat(walk.open(id)).isEmpty();
    }

    @Test
    void aDayThatPassesWithoutAnyMeasureGoesUpToo() {
        pass("BoundaryEvent_NotAnswered");

        assertThat(now().state()).isEqualTo(RectificationState.ESCALATED);
        walk.submit(
                id, RectificationCase.DECIDE, with("decision", "extend", "opinion", "校长刚刚到任", "dueOn", "2027-01-15"));
        assertThat(walk.open(id)).containsExactly(RectificationCase.REPORT);
    }

    @Test
    void theOfficeMayAdmonishOnceAndTheRectificationGoesOn() {
        walk.answer(id);
        walk.accept(id);
        pass("BoundaryEvent_NotReported");
        walk.submit(
                id, RectificationCase.DECIDE, with("decision", "admonish", "opinion", "没有报告", "dueOn", "2027-01-15"));
        assertThat(now().state()).isEqualTo(RectificationState.AGAIN);
        assertThat(walk.open(id)).containsExactly(RectificationCase.REPORT);
        assertThat(admonitions.ofRectification(id, RectificationWalk.OFFICE)).hasSize(1);
    }

    @Test
    void theSameIsNotDemandedTwiceWhileItRuns() {
        assertThatThrownBy(() -> walk.demand(pairing)).hasMessageContaining("请不要重复提出");
        assertThat(walk.demand(pairing, "另一个问题")).isNotEqualTo(id);
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasTyped() {
        walk.answer(id);

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(RectificationCase.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("台账"));
    }

    private void pass(String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId())
                .activityId(timer)
                .singleResult();
        assertThat(LocalDate.ofInstant(job.getDuedate().toInstant(), ChineseDates.ZONE))
                .isEqualTo(LocalDate.of(2026, 11, 21));
        clock.set(job.getDuedate().toInstant().plusSeconds(1));
        engine.getManagementService().executeJob(job.getId());
    }

    private Rectification now() {
        return rectifications.get(id);
    }

    private List<TrailLine> lines(Act act) {
        return trail.of(id).stream().filter(line -> line.act() == act).toList();
    }

    private static LocalDate due(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), ChineseDates.ZONE);
    }
}
