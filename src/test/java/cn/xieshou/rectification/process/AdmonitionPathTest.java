package cn.xieshou.rectification.process;

import static cn.xieshou.rectification.RectificationWalk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.Admonition;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.AdmonitionState;
import cn.xieshou.rectification.Admonitions;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.rectification.ReplyKind;
import cn.xieshou.rectification.SchoolStanding;
import cn.xieshou.rectification.SupervisionStandings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of admonition on the engine's clock (R-EVA-3). */
@XieshouTest
class AdmonitionPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(AdmonitionCase.PROCESS);

    @Autowired
    RectificationWalk walk;

    @Autowired
    Admonitions admonitions;

    @Autowired
    SupervisionStandings standings;

    @Autowired
    PlanWalk plans;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    String id;

    @BeforeEach
    void open() {
        pairing = walk.begin();
        id = walk.admonition(pairing, "没有落实");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void itIsIssuedAfterTheReplyAndLiftedWhenAllIsPutRight() {
        assertThat(standing().cap()).isEqualTo("不限");
        walk.draft(id);
        assertThat(walk.task(id, AdmonitionCase.REPLY).getAssignee())
                .isEqualTo(RectificationWalk.principal(pairing, Side.RECIPIENT));
        assertThat(now().state()).isEqualTo(AdmonitionState.TOLD);
        walk.reply(id);
        assertThat(standing().admonished()).isFalse();
        walk.consider(id);
        walk.submit(id, AdmonitionCase.ISSUE, with("decision", "return", "opinion", "请核对事实"));
        assertThat(walk.show(id, AdmonitionCase.CONSIDER)).containsEntry("returnNote", "请核对事实");
        Resubmission.needsReason(
                "请核对事实", with("decision", "submit"), values -> walk.submit(id, AdmonitionCase.CONSIDER, values));
        walk.issue(id);

        assertThat(now().state()).isEqualTo(AdmonitionState.IN_FORCE);
        assertThat(now().number()).contains("告诫〔2026〕");
        assertThat(standing().cap()).isEqualTo("合格");
        assertThat(standing().admonished()).isTrue();
        assertThat(standing().unfinished()).isEqualTo(1);
        assertThatThrownBy(() -> walk.submit(id, AdmonitionCase.LIFT, with("decision", "lift", "opinion", "已经整改")))
                .hasMessageContaining("还没有完成");
        walk.submit(id, AdmonitionCase.LIFT, with("decision", "keep", "opinion", "等整改核查", "reviewOn", "2027-02-01"));
        assertThat(ChineseDates.day(
                        walk.task(id, AdmonitionCase.LIFT).getDueDate().toInstant()))
                .isEqualTo(LocalDate.of(2027, 2, 1));
        walk.report(now().rectification());
        walk.pass(now().rectification());
        walk.submit(id, AdmonitionCase.LIFT, with("decision", "lift", "opinion", "整改已经完成"));

        assertThat(now().state()).isEqualTo(AdmonitionState.LIFTED);
        assertThat(standing().cap()).isEqualTo("良好");
        assertThat(standings.of(pairing.id(), Side.RECIPIENT, 2026, 2).cap()).isEqualTo("不限");
        assertThat(standings.of(pairing.id(), Side.SUPPORTING, 2026, 1).cap()).isEqualTo("不限");
        assertThat(walk.open(id)).isEmpty();
    }

    @Test
    void whatIsIssuedOrLiftedAfterATermLeavesItAsItWas() {
        walk.draft(id);
        walk.consider(walk.reply(id));
        walk.day("2027-02-03");
        walk.issue(id);
        assertThat(standing().cap()).as("issued in the term after").isEqualTo("不限");
        assertThat(standings.of(pairing.id(), Side.RECIPIENT, 2026, 2).cap()).isEqualTo("合格");
        walk.report(now().rectification());
        walk.pass(now().rectification());
        walk.day("2027-09-05");
        walk.submit(id, AdmonitionCase.LIFT, with("decision", "lift", "opinion", "整改已经完成"));
        assertThat(standings.of(pairing.id(), Side.RECIPIENT, 2026, 2).cap())
                .as("lifted after it")
                .isEqualTo("合格");
        assertThat(standings.of(pairing.id(), Side.RECIPIENT, 2027, 1).cap()).isEqualTo("良好");
    }

    @Test
    void whatTheReplyRefutesIsWithdrawn() {
        walk.draft(id);
        walk.submit(id, AdmonitionCase.REPLY, with("decision", "waive"));
        assertThat(now().replyKind()).isEqualTo(ReplyKind.WAIVED);
        walk.submit(id, AdmonitionCase.CONSIDER, with("decision", "withdraw", "opinion", "核实后不属于学校的责任"));

        assertThat(now().state()).isEqualTo(AdmonitionState.WITHDRAWN);
        assertThat(standing().cap()).isEqualTo("不限");
        assertThat(walk.open(id)).isEmpty();
    }

    @Test
    void theDaysOfTheReplyPass() {
        walk.draft(id);
        Job job = jobs.createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId())
                .activityId(AdmonitionCase.NOT_REPLIED)
                .singleResult();
        assertThat(ChineseDates.day(job.getDuedate().toInstant())).isEqualTo(LocalDate.of(2026, 10, 20));
        clock.set(job.getDuedate().toInstant().plusSeconds(1));
        jobs.executeJob(job.getId());

        assertThat(now().replyKind()).isEqualTo(ReplyKind.LAPSED);
        assertThat(walk.open(id)).containsExactly(AdmonitionCase.CONSIDER);
    }

    @Test
    void theOfficeMayRefrain() {
        walk.submit(id, AdmonitionCase.DRAFT, with("decision", "drop", "opinion", "学校已经补做"));

        assertThat(now().state()).isEqualTo(AdmonitionState.DROPPED);
        assertThat(walk.open(id)).isEmpty();
    }

    @Test
    void whoDraftedItDoesNotIssueIt() {
        walk.draft(id);
        walk.reply(id);
        walk.consider(id);

        assertThatThrownBy(() -> admonitions.issue(id, "", RectificationWalk.OFFICE))
                .hasMessageContaining("不能由您本人审批");
        assertThat(now().state()).isNotEqualTo(AdmonitionState.IN_FORCE);
        walk.issue(id);
        assertThat(now().state()).isEqualTo(AdmonitionState.IN_FORCE);
    }

    @Test
    void whatWasDemandedOrFiledLateLaterDoesNotCountForATermBefore() {
        assertThat(standing().unfinished()).isEqualTo(1);
        assertThat(standings.of(pairing.id(), Side.RECIPIENT, 2025, 2).unfinished())
                .isZero();
        assertThat(standings.of(pairing.id(), Side.SUPPORTING, 2026, 1).unfinished())
                .isZero();
        assertThat(standing().lateFiling()).as("no plan is asked for").isFalse();
        plans.start(pairing, 2026);
        assertThat(standing().lateFiling()).as("there is time").isFalse();
        walk.day("2027-01-05");
        assertThat(standing().lateFiling()).isTrue();
        assertThat(standings.of(pairing.id(), Side.RECIPIENT, 2025, 2).lateFiling())
                .isFalse();
    }

    private SchoolStanding standing() {
        return standings.of(pairing.id(), Side.RECIPIENT, 2026, 1);
    }

    private Admonition now() {
        return admonitions.get(id);
    }
}
