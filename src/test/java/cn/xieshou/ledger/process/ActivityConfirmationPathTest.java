package cn.xieshou.ledger.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of activity-confirmation on the engine's clock (R-ACT-1). */
@XieshouTest
class ActivityConfirmationPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(ActivityConfirmation.PROCESS);

    @Autowired
    ActivityWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Activities activities;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void allThatWaitsForOneSchoolIsOneMatterAndIsConfirmedAtOnce() {
        long first = walk.record(pairing, Side.SUPPORTING, "分数教学");
        long second = walk.record(pairing, Side.SUPPORTING, "方程教学");
        long other = walk.record(pairing, Side.RECIPIENT, "期中分析");
        assertThat(checks())
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(
                        ActivityWalk.liaison(pairing, Side.RECIPIENT), ActivityWalk.liaison(pairing, Side.SUPPORTING));

        check(Side.RECIPIENT, List.of(first, second), List.of(), "");

        assertThat(state(first)).isEqualTo(ActivityState.CONFIRMED);
        assertThat(state(second)).isEqualTo(ActivityState.CONFIRMED);
        assertThat(state(other)).isEqualTo(ActivityState.WAITING);
        assertThat(checks())
                .extracting(Task::getAssignee)
                .containsExactly(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        assertThat(lines(Act.CONFIRMED)).singleElement().satisfies(line -> assertThat(line.detail())
                .contains("2条", "2026年10月9日备课组教研“分数教学”", "“方程教学”"));
    }

    @Test
    void whatIsLeftOutWaitsOnWithADayOfItsOwn() {
        long first = walk.record(pairing, Side.SUPPORTING, "分数教学");
        walk.day("2026-10-15");
        long later = walk.record(pairing, Side.SUPPORTING, "方程教学");
        assertThat(due()).isEqualTo(LocalDate.of(2026, 10, 19));

        walk.check(pairing, List.of(first), List.of(), "");

        assertThat(state(later)).isEqualTo(ActivityState.WAITING);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 10, 22));
    }

    @Test
    void aDisputedOneGoesBackToWhoRecordedItAndIsCheckedAgain() {
        long right = walk.record(pairing, Side.SUPPORTING, "分数教学");
        long wrong = walk.record(pairing, Side.SUPPORTING, "方程教学");
        walk.check(pairing, List.of(right), List.of(wrong), "当天没有这次备课");

        assertThat(state(wrong)).isEqualTo(ActivityState.DISPUTED);
        assertThat(openSteps()).containsExactly(ActivityConfirmation.CORRECT);
        Task task = pairings.task(pairing, ActivityConfirmation.CORRECT);
        assertThat(task.getAssignee()).isEqualTo(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        Map<String, Object> shown = pairings.show(pairing, ActivityConfirmation.CORRECT);
        assertThat(shown).containsEntry("dispute", "当天没有这次备课").containsEntry("topic", "方程教学");

        correct(Map.of("heldOn", "2026-10-10"));

        assertThat(activities.get(wrong).heldOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(state(wrong)).isEqualTo(ActivityState.WAITING);
        assertThat(pairings.task(pairing, ActivityConfirmation.RECHECK).getAssignee())
                .isEqualTo(ActivityWalk.liaison(pairing, Side.RECIPIENT));
        pairings.submit(pairing, ActivityConfirmation.RECHECK, Map.of("decision", "return", "opinion", "时长也不对"));
        assertThat(state(wrong)).isEqualTo(ActivityState.DISPUTED);
        correct(Map.of("hours", 1));
        pairings.submit(pairing, ActivityConfirmation.RECHECK, Map.of("decision", "confirm"));

        assertThat(state(wrong)).isEqualTo(ActivityState.CONFIRMED);
        assertThat(openSteps()).isEmpty();
        assertThat(lines(Act.DISPUTED)).extracting(TrailLine::opinion).containsExactly("当天没有这次备课", "时长也不对");
    }

    @Test
    void twoDisputesAreCorrectedEachByItselfWhileMoreIsRecorded() {
        long first = walk.record(pairing, Side.SUPPORTING, "分数教学");
        long second = walk.record(pairing, Side.SUPPORTING, "方程教学");
        walk.check(pairing, List.of(), List.of(first, second), "都没有");
        assertThat(openSteps()).containsExactly(ActivityConfirmation.CORRECT, ActivityConfirmation.CORRECT);

        long more = walk.record(pairing, Side.SUPPORTING, "函数教学");
        walk.check(pairing, List.of(more), List.of(), "");

        assertThat(state(more)).isEqualTo(ActivityState.CONFIRMED);
        assertThat(openSteps()).containsExactly(ActivityConfirmation.CORRECT, ActivityConfirmation.CORRECT);
    }

    @Test
    void aCorrectedOneThatIsNotCheckedAgainCountsAsSeen() {
        long wrong = walk.record(pairing, Side.SUPPORTING, "方程教学");
        walk.check(pairing, List.of(), List.of(wrong), "当天没有这次备课");
        Resubmission.needsReason("当天没有这次备课", walk.asShown(pairing), this::resubmit);
        assertThat(lines(Act.LEFT_UNCHANGED)).extracting(TrailLine::opinion).containsExactly(Resubmission.WHY);
        fire(ActivityConfirmation.RECHECK);

        assertThat(state(wrong)).isEqualTo(ActivityState.SEEN);
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void aDisputedOneMayBeGivenUp() {
        long wrong = walk.record(pairing, Side.RECIPIENT, "方程教学");
        walk.check(pairing, List.of(), List.of(wrong), "没有这次活动");
        pairings.submit(pairing, ActivityConfirmation.CORRECT, Map.of("decision", "drop"));

        assertThat(state(wrong)).isEqualTo(ActivityState.DROPPED);
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void theMatterEndsWithTheLastThatIsTakenBack() {
        long first = walk.record(pairing, Side.SUPPORTING, "分数教学");
        long second = walk.record(pairing, Side.SUPPORTING, "方程教学");
        String recorder = ActivityWalk.liaison(pairing, Side.SUPPORTING);
        activities.takeBack(first, recorder);
        assertThat(checks()).hasSize(1);
        activities.takeBack(second, recorder);

        assertThat(checks()).isEmpty();
        assertThatThrownBy(() -> activities.takeBack(second, recorder)).hasMessageContaining("现在不能撤回");
        activities.correct(
                first, cn.xieshou.ledger.TypedActivities.of(walk.typed(pairing, Map.of("hours", "3"))), recorder);
        assertThat(checks()).hasSize(1);
    }

    @Test
    void whatIsNotCheckedWithinTheProgrammesLimitCountsAsSeen() {
        long old = walk.record(pairing, Side.SUPPORTING, "分数教学");
        walk.day("2026-10-20");
        long young = walk.record(pairing, Side.SUPPORTING, "方程教学");

        fire(ActivityConfirmation.CHECK);

        assertThat(state(old)).isEqualTo(ActivityState.SEEN);
        assertThat(state(young)).isEqualTo(ActivityState.WAITING);
        assertThat(checks()).hasSize(1);
        assertThat(lines(Act.UNANSWERED)).hasSize(1);
        fire(ActivityConfirmation.CHECK);
        assertThat(state(young)).isEqualTo(ActivityState.SEEN);
        assertThat(checks()).isEmpty();
    }

    @Test
    void nothingIsStoredOfAnAnswerThatContradictsItselfOrSaysNothing() {
        long one = walk.record(pairing, Side.SUPPORTING, "分数教学");

        assertThatThrownBy(() -> walk.check(pairing, List.of(one), List.of(one), "不对"))
                .hasMessageContaining("不能既属实又有异议");
        assertThatThrownBy(() -> walk.check(pairing, List.of(), List.of(one), ""))
                .hasMessageContaining("请写明哪里有出入");
        assertThatThrownBy(() -> walk.check(pairing, List.of(), List.of(), "")).hasMessageContaining("请至少核对一条");
        assertThat(state(one)).isEqualTo(ActivityState.WAITING);
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasTyped() {
        walk.record(pairing, Side.SUPPORTING, "只有台账知道的主题");

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(ActivityConfirmation.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("主题"));
    }

    private void check(Side side, List<Long> confirmed, List<Long> disputed, String opinion) {
        String account = ActivityWalk.liaison(pairing, side);
        Task task = checks().stream()
                .filter(one -> account.equals(one.getAssignee()))
                .findFirst()
                .orElseThrow();
        walk.submit(task.getId(), account, confirmed, disputed, opinion);
    }

    private void correct(Map<String, Object> changes) {
        walk.correct(pairing, changes);
    }

    private void resubmit(Map<String, Object> values) {
        pairings.submit(pairing, ActivityConfirmation.CORRECT, values);
    }

    /** The next timer of the pairing's checks, at its time. */
    private void fire(String step) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(pairings.task(pairing, step).getProcessInstanceId())
                .singleResult();
        clock.set(job.getDuedate().toInstant().plusSeconds(1));
        engine.getManagementService().executeJob(job.getId());
    }

    /** Keys of what is open in the pairing's checks. */
    private List<String> openSteps() {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(ActivityConfirmation.PROCESS)
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    private List<Task> checks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .taskDefinitionKey(ActivityConfirmation.CHECK)
                .list();
    }

    private LocalDate due() {
        return LocalDate.ofInstant(checks().get(0).getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private ActivityState state(long id) {
        return activities.get(id).state();
    }

    private List<TrailLine> lines(Act act) {
        return trail.of(pairing.id()).stream()
                .filter(line -> line.act() == act)
                .filter(line -> line.step().contains("教学") || line.step().contains("活动"))
                .toList();
    }
}
