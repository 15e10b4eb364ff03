package cn.xieshou.matching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Role;
import cn.xieshou.matching.Choice;
import cn.xieshou.matching.Matching;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.Round;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through programme-matching, with the people's forms (R-SUR-2, R-MAT-1). */
@XieshouTest
class ProgrammeMatchingTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(MatchingProcess.PROCESS);

    @Autowired
    Movers movers;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskForms forms;

    @Autowired
    Rounds rounds;

    @Autowired
    Matching matching;

    @Autowired
    Pairings pairings;

    @Autowired
    Trail trail;

    @Autowired
    EngineClock clock;

    @Autowired
    SmallCounty county;

    private static int sequence;
    private String recipient;
    private String supporting;
    private String round;

    @BeforeEach
    void openARound() {
        county.bureau();
        sequence++;
        recipient = "mt-rural" + sequence;
        supporting = "mt-urban" + sequence;
        county.rural(recipient, "匹配乡" + sequence + "小", SchoolLevel.PRIMARY);
        county.urban(supporting, "匹配城" + sequence + "小", SchoolLevel.PRIMARY);
        round = rounds.open(
                        new Rounds.Opening(
                                "county",
                                "测试结对",
                                LocalDate.now(clock).plusDays(14),
                                2,
                                List.of(recipient),
                                List.of(supporting)),
                        "office")
                .id();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        MatchingProcess.PROCESS,
                        round,
                        Map.of(
                                "roundId",
                                round,
                                "programme",
                                "county",
                                "schoolYear",
                                rounds.find(round).orElseThrow().schoolYear()));
    }

    @AfterEach
    void returnToThePresent() {
        clock.reset();
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void anApprovedProposalBecomesAPairing() {
        survey();
        decide(Map.of("supporting", supporting));
        approve("approve", null);
        runJobs();

        Choice choice = matching.choices(round).get(0);
        Pairing pairing = pairings.find(choice.pairingId()).orElseThrow();
        assertThat(pairing.supportingSchool()).isEqualTo(supporting);
        assertThat(pairing.recipientSchool()).isEqualTo(recipient);
        assertThat(status()).isEqualTo(Round.Status.ESTABLISHED);
        assertThat(task(pairing.id()).getTaskDefinitionKey())
                .as("both schools were surveyed in the round")
                .isEqualTo(AgreementSigning.DRAFT);
    }

    @Test
    void theProposalGivesItsReasons() {
        survey();

        assertThat(matching.ranking(round).get(recipient).get(0).lines())
                .hasSize(9)
                .allMatch(line -> !line.reason().isBlank());
        assertThat(show().toString()).contains("建议：匹配城", "教学质量");
    }

    @Test
    void theChoiceSaysThatTheRecipientIsPairedAlready() {
        county.urban(supporting + "-b", "匹配城" + sequence + "乙小", SchoolLevel.PRIMARY);
        Pairing before = pairings.register(
                new NewPairing("county", supporting + "-b", recipient, null, LocalDate.now(clock), "office"));
        survey();
        String note = "该校已有结对：匹配城" + sequence + "乙小（" + before.id() + "）";
        assertThat(show().toString()).contains(note);
        decide(Map.of("supporting", supporting));
        assertThat(forms.show(task(round).getId(), "leader").get("pairs").toString())
                .contains(note);
    }

    @Test
    void departingFromTheProposalNeedsAReason() {
        survey();

        assertThatThrownBy(() -> decide(Map.of("supporting", DecidePairingsForm.NOBODY)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("写明理由");
        assertThat(status()).isEqualTo(Round.Status.DECISION);

        decide(Map.of("supporting", DecidePairingsForm.NOBODY, "overrideReason", "该校已有对口支援"));

        assertThat(matching.choices(round).get(0).overrideReason()).isEqualTo("该校已有对口支援");
        assertThat(trail.of(round)).extracting(TrailLine::sentence).anyMatch(line -> line.contains("该校已有对口支援"));
    }

    @Test
    void theLeadingGroupReturnsWithAReasonToTheOffice() {
        survey();
        decide(Map.of("supporting", supporting));

        assertThatThrownBy(() -> approve("return", null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("意见");
        approve("return", "请再核对交通条件");
        Resubmission.needsReason(
                "请再核对交通条件",
                Map.of("rows", List.of(Map.of("supporting", supporting))),
                values -> submit(MatchingProcess.TASK_DECIDE_PAIRINGS, "office", values));
        approve("return", "请再核对交通条件");

        assertThat(task(round).getTaskDefinitionKey()).isEqualTo(MatchingProcess.TASK_DECIDE_PAIRINGS);
        assertThat(status()).isEqualTo(Round.Status.DECISION);
    }

    @Test
    void aRefusedRoundEstablishesNothing() {
        survey();
        decide(Map.of("supporting", supporting));
        approve("refuse", "今年不扩大范围");

        assertThat(status()).isEqualTo(Round.Status.REFUSED);
        assertThat(pairings.ofSchool(recipient)).isEmpty();
    }

    @Test
    void theOfficeTakesItsDecisionBackBeforeTheLeadingGroupActs() {
        survey();
        decide(Map.of("supporting", supporting));

        engine.getRuntimeService()
                .createMessageCorrelation(MatchingProcess.MESSAGE_WITHDRAWN)
                .processInstanceBusinessKey(round)
                .correlate();

        assertThat(task(round).getTaskDefinitionKey()).isEqualTo(MatchingProcess.TASK_DECIDE_PAIRINGS);
    }

    @Test
    void aRoundThatNobodyAnswersEndsWithTheSurvey() {
        clock.set(clock.instant().plus(Duration.ofDays(16)));
        runJobs();

        assertThat(status()).isEqualTo(Round.Status.NOTHING);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(round)
                        .count())
                .isZero();
    }

    @Test
    void nobodyApprovesTheirOwnDecision() {
        survey();
        decide(Map.of("supporting", supporting));
        Task approval = task(round);
        movers.move("office", Role.LEADING_GROUP, null);
        try {
            engine.getTaskService().setAssignee(approval.getId(), "office");
            assertThatThrownBy(() -> forms.submit(approval.getId(), "office", Map.of("decision", "approve")))
                    .isInstanceOf(FormRefused.class)
                    .hasMessageContaining("本人");
        } finally {
            movers.move("office", Role.OFFICE, null);
        }
    }

    private void survey() {
        Map<String, Object> scores =
                Map.of("scoreTeachingQuality", 50, "scoreTeachers", 40, "scoreEquipment", 40, "scoreResources", 40);
        List<Map<String, Object>> subjects = List.of(Map.of("subject", "音乐", "teachers", 1));
        Map<String, Object> needs = new HashMap<>(scores);
        needs.putAll(Map.of(
                "scorePotential",
                50,
                "subjects",
                subjects,
                "difficulties",
                "缺少专职音乐教师",
                "topics",
                List.of("ARTS_SPORTS")));
        Map<String, Object> offer = new HashMap<>(scores);
        offer.putAll(Map.of(
                "scoreTeachingQuality",
                90,
                "subjects",
                subjects,
                "mentors",
                3,
                "resources",
                "可共享课件",
                "topics",
                List.of("ARTS_SPORTS")));
        submit(NeedsSurvey.STATE_NEEDS, recipient + ".principal", needs);
        submit(NeedsSurvey.STATE_OFFER, supporting + ".principal", offer);
    }

    private Object show() {
        return forms.show(task(round).getId(), "office").get("rows");
    }

    private void decide(Map<String, Object> row) {
        submit(MatchingProcess.TASK_DECIDE_PAIRINGS, "office", Map.of("rows", new ArrayList<>(List.of(row))));
    }

    private void approve(String decision, String opinion) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", decision));
        if (opinion != null) {
            values.put("opinion", opinion);
        }
        submit(MatchingProcess.TASK_APPROVE_MATCHING, "leader", values);
    }

    private void submit(String taskKey, String account, Map<String, Object> values) {
        Task open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(round)
                .taskDefinitionKey(taskKey)
                .singleResult();
        forms.submit(open.getId(), account, values);
    }

    private Task task(String businessKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    private Round.Status status() {
        return rounds.find(round).orElseThrow().status();
    }

    /** Due jobs of this round only, until there are none. */
    private void runJobs() {
        Stream.generate(this::dueJobs)
                .takeWhile(due -> !due.isEmpty())
                .forEach(due -> due.forEach(job -> engine.getManagementService().executeJob(job)));
    }

    private List<String> dueJobs() {
        return engine.getManagementService().createJobQuery().executable().list().stream()
                .filter(job -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(round)
                                .count()
                        > 0)
                .map(org.camunda.bpm.engine.runtime.Job::getId)
                .toList();
    }
}
