package cn.xieshou.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.meeting.Decision;
import cn.xieshou.meeting.DecisionState;
import cn.xieshou.meeting.FollowUps;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.meeting.MeetingWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of meeting-follow-up on the engine's clock (R-ACT-1). */
@XieshouTest
class MeetingFollowUpPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(MeetingFollowUp.PROCESS);

    @Autowired
    MeetingWalk walk;

    @Autowired
    ActivityWalk ledger;

    @Autowired
    PairingWalk pairings;

    @Autowired
    FollowUps followUps;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    long meeting;
    long id;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        meeting = walk.written(pairing);
        id = walk.decision(meeting).id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theResponsibleSchoolSaysByTheDayWhatCameOfIt() {
        Task task = pairings.task(pairing, MeetingFollowUp.REPORT);
        assertThat(task.getAssignee()).isEqualTo(MeetingWalk.liaison(pairing, Side.RECIPIENT));
        assertThat(due(task)).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(decision().isLate(LocalDate.of(2026, 10, 30))).isFalse();
        assertThat(decision().isLate(LocalDate.of(2026, 10, 31))).isTrue();

        pairings.submit(pairing, MeetingFollowUp.REPORT, Map.of("decision", "done", "result", "已排出，每月第二周"));

        assertThat(decision().state()).isEqualTo(DecisionState.DONE);
        assertThat(decision().isLate(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(openSteps()).isEmpty();
        assertThat(lines(Act.CARRIED_OUT)).extracting(TrailLine::opinion).containsExactly("已排出，每月第二周");
    }

    @Test
    void whatWasDecidedOtherwiseIsChangedAndDoneByTheOtherSchool() {
        sendBack("会上定的是支援学校排");
        assertThat(decision().state()).isEqualTo(DecisionState.RETURNED);
        assertThat(pairings.task(pairing, MeetingFollowUp.REVISE).getAssignee())
                .isEqualTo(MeetingWalk.liaison(pairing, Side.SUPPORTING));
        assertThat(pairings.show(pairing, MeetingFollowUp.REVISE)).containsEntry("dispute", "会上定的是支援学校排");
        assertThatThrownBy(() -> revise(Map.of("side", "SUPPORTING"))).hasMessageContaining("教师名册");
        assertThatThrownBy(() -> revise(Map.of("dueOn", "2026-10-08"))).hasMessageContaining("会议以后");

        Resubmission.needsReason("会上定的是支援学校排", Map.of(), this::revise);
        sendBack("会上定的是支援学校排");
        String person = ledger.typed(pairing, Map.of()).get("supportingPeople");
        revise(Map.of("side", "SUPPORTING", "person", person, "dueOn", "2026-11-06"));

        Task task = pairings.task(pairing, MeetingFollowUp.REPORT);
        assertThat(task.getAssignee()).isEqualTo(MeetingWalk.liaison(pairing, Side.SUPPORTING));
        assertThat(due(task)).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(decision().person()).isEqualTo(person);
    }

    @Test
    void whatWasSentBackMayBeGivenUp() {
        sendBack("没有议定");
        pairings.submit(pairing, MeetingFollowUp.REVISE, Map.of("decision", "drop"));

        assertThat(decision().state()).isEqualTo(DecisionState.WITHDRAWN);
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void whoWroteItTakesItBackWhereverItStands() {
        String writer = MeetingWalk.liaison(pairing, Side.SUPPORTING);
        followUps.withdraw(id, writer);
        assertThat(decision().state()).isEqualTo(DecisionState.WITHDRAWN);
        assertThat(openSteps()).isEmpty();
        assertThatThrownBy(() -> followUps.withdraw(id, writer)).hasMessageContaining("现在不能撤销");
    }

    @Test
    void theSameWhileItIsRevised() {
        sendBack("没有议定");
        followUps.withdraw(id, MeetingWalk.liaison(pairing, Side.SUPPORTING));

        assertThat(decision().state()).isEqualTo(DecisionState.WITHDRAWN);
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void nothingComesOfAMeetingThatIsGivenUp() {
        ledger.check(pairing, List.of(), List.of(meeting), "没有开这次会");
        assertThat(decision().state()).isEqualTo(DecisionState.OPEN);
        pairings.submit(pairing, ActivityConfirmation.CORRECT, Map.of("decision", "drop"));

        assertThat(decision().state()).isEqualTo(DecisionState.WITHDRAWN);
        assertThat(openSteps()).isEmpty();
    }

    private void sendBack(String why) {
        pairings.submit(pairing, MeetingFollowUp.REPORT, Map.of("decision", "return", "opinion", why));
    }

    private void revise(Map<String, Object> changes) {
        Map<String, Object> shown = pairings.show(pairing, MeetingFollowUp.REVISE);
        Map<String, Object> values = new HashMap<>(Map.of("decision", "resubmit"));
        List.of("content", "side", "person", "dueOn").forEach(key -> values.put(key, shown.get(key)));
        values.putAll(changes);
        pairings.submit(pairing, MeetingFollowUp.REVISE, values);
    }

    private Decision decision() {
        return followUps.get(id);
    }

    private List<String> openSteps() {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(MeetingFollowUp.PROCESS)
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private static LocalDate due(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private List<TrailLine> lines(Act act) {
        return trail.of(pairing.id()).stream().filter(line -> line.act() == act).toList();
    }
}
