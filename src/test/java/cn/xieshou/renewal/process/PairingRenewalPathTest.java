package cn.xieshou.renewal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.Renewal;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.renewal.RenewalWalk;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.renewal.Wish;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.BulkItem;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of what follows a cycle (R-FIN-3). */
@XieshouTest
class PairingRenewalPathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(RenewalCase.PROCESS);

    @Autowired
    PairingWalk pairings;

    @Autowired
    RenewalWalk walk;

    @Autowired
    Renewals renewals;

    @Autowired
    Cycles cycles;

    @Autowired
    RenewalsToDecide bulk;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskForms forms;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void ask() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
        pairing = pairings.pairing();
        walk.ask(pairing);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void bothSchoolsSayWhatTheyWishAndTheOfficeDecides() {
        assertThat(ChineseDates.day(walk.wish(pairing, pairing.recipientSchool())
                        .getDueDate()
                        .toInstant()))
                .isEqualTo(LocalDate.of(2026, 9, 20));
        walk.state(pairing, pairing.supportingSchool(), Wish.RENEW, "多派音乐教师");
        assertThat(walk.decision(pairing))
                .as("the other school has not answered")
                .isNull();
        walk.state(pairing, pairing.recipientSchool(), Wish.NONE, "");
        assertThat(shown().get("wishes")).asString().contains("续签。多派音乐教师", "没有意见");
        assertThat(shown())
                .containsEntry("proposal", "续签")
                .containsEntry("reason", "没有学校希望结束")
                .containsEntry("decision", "RENEWED")
                .containsEntry("nextProgramme", "county");
        walk.renew(pairing, "county");

        assertThat(renewal().decision()).isEqualTo(Outcome.RENEWED);
        assertThat(renewal().programme()).isEqualTo("county");
        assertThat(trail.of(pairing.id()))
                .extracting(TrailLine::act)
                .containsSubsequence(Act.SUBMITTED, Act.SUBMITTED, Act.DECIDED);
        assertBothSchoolsWereTold("结对续签：", "作出决定：续签（" + renewal().paperNumber() + "）");
        assertThat(pairings.open(pairing))
                .as("only its own survey")
                .containsExactly(NeedsSurvey.STATE_NEEDS, NeedsSurvey.STATE_OFFER);
    }

    @Test
    void whoDoesNotAnswerInTimeHasNoOpinion() {
        walk.state(pairing, pairing.supportingSchool(), Wish.CLOSE, "学校合并，人手不足");
        Job over = jobs.createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(RenewalCase.PROCESS)
                        .processInstanceBusinessKey(pairing.id())
                        .singleResult()
                        .getId())
                .activityId(RenewalCase.WISHES_OVER)
                .singleResult();
        clock.set(over.getDuedate().toInstant().plusSeconds(1));
        jobs.executeJob(over.getId());

        assertThat(walk.wish(pairing, pairing.recipientSchool())).isNull();
        assertThat(shown().get("wishes")).asString().contains("结束。学校合并，人手不足", "期限内没有答复");
        assertThat(shown()).containsEntry("proposal", "结束").containsEntry("decision", "CLOSED");
        assertThatThrownBy(() -> walk.renew(pairing, "county"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("与系统建议不同，请写明理由");
        walk.decide(pairing, Map.of("decision", "CLOSED"));
        assertThat(renewal().decision()).isEqualTo(Outcome.CLOSED);
        assertThat(renewal().programme()).isNull();
        assertBothSchoolsWereTold("结对结束：", "不再续签");
        assertThat(renewal().wishOf(Side.RECIPIENT)).isEqualTo(Wish.NONE);
    }

    @Test
    void theOfficeSaysWhyItDepartsFromTheProposal() {
        bothWishToRenew();
        assertThatThrownBy(() -> walk.decide(pairing, Map.of("decision", "CLOSED")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("与系统建议不同，请写明理由");
        assertThat(renewal().decision()).isNull();
        walk.decide(pairing, Map.of("decision", "CLOSED", "opinion", "受援学校下学期撤并"));
        assertThat(trail.of(pairing.id()))
                .last()
                .extracting(TrailLine::act, TrailLine::opinion)
                .containsExactly(Act.OVERRODE, "受援学校下学期撤并");
    }

    @Test
    void aNextCycleNeedsAProgrammeThatHasNotEnded() {
        bothWishToRenew();
        assertThatThrownBy(() -> walk.renew(pairing, ""))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("下一周期的帮扶项目");
        assertThat(cycles.open())
                .extracting(one -> one.code())
                .contains("county")
                .doesNotContain("district");
        assertThatThrownBy(() -> walk.renew(pairing, "district"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请从列出的选项中选择一项");
        assertThat(renewal().decision()).isNull();
        walk.renew(pairing, "county");
        assertThat(renewal().programme()).isEqualTo("county");
    }

    /** As the page of many shows them, each with what its decision is about. */
    @Test
    void manyAreRenewedInOneGoAndTheUnusualOnesAreTold() {
        walk.state(pairing, pairing.supportingSchool(), Wish.RENEW, "多派音乐教师");
        walk.state(pairing, pairing.recipientSchool(), Wish.RENEW, "");
        Pairing plain = asked(Wish.RENEW);
        Pairing closing = asked(Wish.CLOSE);
        List<BulkItem> items = bulk.items(Stream.of(pairing, plain, closing)
                .map(one -> worklist.find(walk.decision(one).getId()).orElseThrow())
                .toList());
        assertThat(items)
                .extracting(BulkItem::findings)
                .satisfiesExactly(
                        told -> assertThat(told).singleElement().asString().contains("有意见：多派音乐教师"),
                        told -> assertThat(told).isEmpty(),
                        told -> assertThat(told).hasSize(3).first().asString().contains("系统建议结束：两校都希望结束"));
        walk.decide(plain, bulk.submission(items.get(1).proof()));
        assertThat(renewals.get(plain.id()).programme()).isEqualTo("county");
        clock.set(Instant.parse("2028-09-01T02:00:00Z"));
        assertThat(bulk.items(
                        List.of(worklist.find(walk.decision(pairing).getId()).orElseThrow())))
                .singleElement()
                .satisfies(one -> assertThat(one.findings()).anyMatch(told -> told.contains("原帮扶项目已经期满")));
    }

    private Pairing asked(Wish wish) {
        Pairing one = pairings.pairing();
        walk.ask(one);
        walk.state(one, one.supportingSchool(), wish, wish == Wish.CLOSE ? "任务完成" : "");
        walk.state(one, one.recipientSchool(), wish, wish == Wish.CLOSE ? "任务完成" : "");
        return one;
    }

    @Test
    void nobodyElseAnswersForASchoolOrDecidesForTheOffice() {
        String own = walk.wish(pairing, pairing.supportingSchool()).getId();
        for (String other : new String[] {pairing.recipientSchool() + ".principal", PairingWalk.OFFICE}) {
            assertThatThrownBy(() -> forms.submit(own, other, Map.of("decision", "RENEW")))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("TASK_WORK");
        }
        bothWishToRenew();
        String decision = walk.decision(pairing).getId();
        assertThatThrownBy(() -> forms.submit(
                        decision,
                        pairing.supportingSchool() + ".principal",
                        Map.of("decision", "RENEWED", "nextProgramme", "county")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("TASK_WORK");
        assertThat(renewal().decision()).isNull();
    }

    private void assertBothSchoolsWereTold(String subject, String words) {
        assertThat(jdbc.sql("select recipient from mail where matter_key = ? and subject like ? and body like ?")
                        .params(pairing.id(), subject + "%", "%" + words + "%")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        pairing.supportingSchool() + ".principal",
                        pairing.supportingSchool() + ".liaison",
                        pairing.recipientSchool() + ".principal",
                        pairing.recipientSchool() + ".liaison");
    }

    private void bothWishToRenew() {
        walk.state(pairing, pairing.supportingSchool(), Wish.RENEW, "");
        walk.state(pairing, pairing.recipientSchool(), Wish.RENEW, "");
    }

    private Map<String, Object> shown() {
        return forms.show(walk.decision(pairing).getId(), PairingWalk.OFFICE);
    }

    private Renewal renewal() {
        return renewals.get(pairing.id());
    }
}
