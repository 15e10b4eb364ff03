package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nobody approves their own submission: every guard refuses once through its own door, over HTTP as the person to whom a hand
 * over, a deputyship or a change of office brought the task. Each test fails when its guard alone is taken out.
 */
@XieshouTest
class OwnSubmissionsTest {

    private static final int YEAR = 2026;
    private static final String OWN = "这是您本人提交的内容，不能由您本人审批";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskForms forms;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Deputies deputies;

    @Autowired
    Movers movers;

    @Autowired
    Directory directory;

    @Autowired
    PairingWalk pairings;

    @Autowired
    PlanWalk plans;

    @Autowired
    SelectionWalk selections;

    @Autowired
    ServiceWalk services;

    @Autowired
    AttachmentWalk attachments;

    @Autowired
    EarlyEnds ends;

    @Autowired
    EngineClock engineClock;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void august() {
        engineClock.set(Instant.parse("2026-08-01T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        engineClock.reset();
    }

    @Test
    void aPrincipalDoesNotAgreeToThePlanThatTheySubmittedThoughTheOtherSchoolChangedItsText() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        handOver(plans.task(pairing, YEAR), supporting(pairing, "liaison"), supporting(pairing, "principal"));
        plans.draft(pairing, YEAR);
        plans.judge(pairing, YEAR, Map.of("decision", "agree", "goals", "受援学校改写的目标"));

        refuse(plans.task(pairing, YEAR), supporting(pairing, "principal"), Map.of("decision", "agree"));
    }

    @Test
    void aPrincipalDoesNotAgreeToThePlanWhoseTextTheyWroteForTheLiaison() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.draft(pairing, YEAR);
        handOver(plans.task(pairing, YEAR), recipient(pairing, "liaison"), recipient(pairing, "principal"));
        plans.judge(pairing, YEAR, Map.of("decision", "agree", "goals", "受援学校校长改写的目标"));
        plans.agree(pairing, YEAR);

        refuse(plans.task(pairing, YEAR), recipient(pairing, "principal"), Map.of("decision", "agree"));
    }

    @Test
    void aDeputyDoesNotAgreeToThePlanThatTheirPrincipalSubmitted() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        String principal = supporting(pairing, "principal");
        handOver(plans.task(pairing, YEAR), supporting(pairing, "liaison"), principal);
        plans.draft(pairing, YEAR);
        LocalDate today = LocalDate.now(clock);
        deputies.name(principal, supporting(pairing, "liaison"), today, today.plusDays(9));
        plans.agree(pairing, YEAR);

        refuse(
                plans.task(pairing, YEAR),
                supporting(pairing, "liaison"),
                Map.of("decision", "agree"),
                "这是您所代理的人提交的内容，不能由您代为审批");
    }

    @Test
    void aPrincipalWhoChangedSchoolsDoesNotAgreeToThePlanForBoth() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.draft(pairing, YEAR);
        plans.agree(pairing, YEAR);
        plans.agree(pairing, YEAR);
        String principal = supporting(pairing, "principal");
        movers.move(principal, Role.PRINCIPAL, pairing.recipientSchool());

        refuse(plans.task(pairing, YEAR), principal, Map.of("decision", "agree"), "您已代表另一所学校同意");
    }

    @Test
    void aPrincipalDoesNotSignTheAgreementThatTheyDrafted() {
        Pairing pairing = pairings.pairing();
        pairings.survey(pairing);
        handOver(
                pairings.task(pairing, AgreementSigning.DRAFT),
                supporting(pairing, "liaison"),
                supporting(pairing, "principal"));
        pairings.draft(pairing);
        pairings.agree(pairing);

        refuse(
                pairings.task(pairing, AgreementSigning.SIGN_SUPPORTING),
                supporting(pairing, "principal"),
                Map.of("decision", "sign", "confirmed", true));
    }

    @Test
    void aPrincipalDoesNotConfirmTheCadreWhomTheyNominated() {
        TermKey term = attachments.begin("district");
        Pairing pairing = attachments.pairing(term);
        handOver(
                attachments.task(term, CadreAttachment.NAME),
                recipient(pairing, "liaison"),
                recipient(pairing, "principal"));
        attachments.name(term);

        refuse(
                attachments.task(term, CadreAttachment.CONFIRM),
                recipient(pairing, "principal"),
                Map.of("decision", "agree"));
    }

    @Test
    void whoNominatedACadreDoesNotAcceptThemAsTheOtherSchoolsPrincipal() {
        TermKey term = attachments.begin("district");
        Pairing pairing = attachments.pairing(term);
        attachments.name(term);
        attachments.confirm(term);
        String nominator = recipient(pairing, "liaison");
        movers.move(nominator, Role.PRINCIPAL, pairing.supportingSchool());

        refuse(
                attachments.task(term, CadreAttachment.ACCEPT),
                nominator,
                Map.of("decision", "agree", "mentorName", "郑测试", "mentorPost", "教研室主任"));
    }

    @Test
    void whoRecordedAStintDoesNotConfirmIt() {
        TermKey term = attachments.begin("district");
        Pairing pairing = attachments.pairing(term);
        attachments.send(term);
        attachments.day("2026-10-20");
        attachments.stint(term, "2026-09-07", "2026-10-12");
        String recorder = recipient(pairing, "liaison");
        movers.move(recorder, Role.PRINCIPAL, pairing.supportingSchool());

        refuse(attachments.task(term, CadreAttachment.CONFIRM_ENTRY), recorder, Map.of("decision", "confirm"));
    }

    @Test
    void aPrincipalDoesNotReceiveTheReportThatTheySubmitted() {
        TermKey term = attachments.begin("district");
        Pairing pairing = attachments.pairing(term);
        attachments.send(term);
        attachments.day("2026-10-20");
        attachments.stint(term, "2026-09-07", "2026-10-12");
        attachments.visit(term, "2026-10-15");
        attachments.confirmEntries(term);
        handOver(
                attachments.task(term, CadreAttachment.WRITE_REPORTS),
                recipient(pairing, "liaison"),
                recipient(pairing, "principal"));
        attachments.write(term);
        Task own = attachments.tasks(term).stream()
                .filter(task -> recipient(pairing, "principal").equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();

        refuse(own, recipient(pairing, "principal"), Map.of("decision", "receive"));
    }

    @Test
    void aPrincipalDoesNotConfirmTheNomineesWhomTheyNominated() {
        Pairing pairing = selections.begun("county");
        selections.shortage(pairing);
        handOver(
                pairings.task(pairing, SecondmentSelection.NOMINATE),
                supporting(pairing, "liaison"),
                supporting(pairing, "principal"));
        selections.nominate(pairing, SelectionWalk.nominee(selections.music(pairing)));

        refuse(
                pairings.task(pairing, SecondmentSelection.CONFIRM_NOMINEES),
                supporting(pairing, "principal"),
                Map.of("decision", "confirm"));
    }

    @Test
    void whoNominatedDoesNotApproveInTheSection() {
        Pairing pairing = published();
        String nominator = supporting(pairing, "liaison");
        movers.move(nominator, Role.SECONDARY_SECTION, null);

        refuse(pairings.task(pairing, SecondmentSelection.APPROVE), nominator, Map.of("decision", "approve"));
    }

    @Test
    void whoNominatedDoesNotConfirmInThePersonnelSection() {
        Pairing pairing = published();
        selections.approve(pairing);
        String nominator = supporting(pairing, "liaison");
        movers.move(nominator, Role.PERSONNEL, null);

        refuse(pairings.task(pairing, SecondmentSelection.CONFIRM), nominator, Map.of("decision", "confirm"));
    }

    @Test
    void whoApprovedInTheSectionDoesNotConfirmInThePersonnelSection() {
        Pairing pairing = published();
        String officer = "own.officer";
        movers.come(officer, "调动的股员", Role.SECONDARY_SECTION, null);
        selections.submit(pairing, SecondmentSelection.APPROVE, officer, Map.of("decision", "approve"));
        movers.move(officer, Role.PERSONNEL, null);

        refuse(pairings.task(pairing, SecondmentSelection.CONFIRM), officer, Map.of("decision", "confirm"));
        movers.move(officer, Role.SECONDARY_SECTION, null);
    }

    @Test
    void whoStatedThatASchoolNeedsNobodyDoesNotDecideOnIt() {
        Pairing pairing = selections.begun("county");
        String liaison = recipient(pairing, "liaison");
        selections.submit(pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "none", "reason", "本学年教师已配齐"));
        movers.move(liaison, Role.SECONDARY_SECTION, null);

        refuse(pairings.task(pairing, SecondmentSelection.DECIDE_NOBODY), liaison, Map.of("decision", "accept"));
    }

    @Test
    void whoFilledTheServiceFormDoesNotAssessIt() {
        Pairing pairing = services.pairing();
        String id = assessable(pairing);
        services.fill(id);
        String filler = supporting(pairing, "liaison");
        movers.move(filler, Role.PRINCIPAL, pairing.recipientSchool());

        refuse(services.task(id, SecondmentServing.ASSESS), filler, assessment());
    }

    @Test
    void aPrincipalGivesNoOpinionOnTheServiceFormThatTheyFilled() {
        Pairing pairing = services.pairing();
        String id = assessable(pairing);
        handOver(
                services.task(id, SecondmentServing.FILL),
                supporting(pairing, "liaison"),
                supporting(pairing, "principal"));
        services.fill(id);
        services.assess(id, "PASSED");

        refuse(services.task(id, SecondmentServing.HOME_OPINION), supporting(pairing, "principal"), homeOpinion());
    }

    @Test
    void whoAssessedGivesNoOpinionForTheHomeSchool() {
        Pairing pairing = services.pairing();
        String id = assessable(pairing);
        services.fill(id);
        services.assess(id, "PASSED");
        String assessor = recipient(pairing, "principal");
        movers.move(assessor, Role.PRINCIPAL, pairing.supportingSchool());

        refuse(services.task(id, SecondmentServing.HOME_OPINION), assessor, homeOpinion());
    }

    @Test
    void whoFilledTheServiceFormDoesNotFileIt() {
        refuseFiling("liaison", true);
    }

    @Test
    void whoAssessedTheServiceDoesNotFileIt() {
        refuseFiling("principal", false);
    }

    private void refuseFiling(String who, boolean ofTheHomeSchool) {
        Pairing pairing = services.pairing();
        String id = assessable(pairing);
        services.fill(id);
        services.assess(id, "PASSED");
        services.giveOpinion(id);
        String judge = ofTheHomeSchool ? supporting(pairing, who) : recipient(pairing, who);
        movers.move(judge, Role.PERSONNEL, null);

        refuse(
                services.task(id, SecondmentServing.FILE),
                judge,
                Map.of("decision", "file", "fileNumber", "档-" + id, "filedOn", today()));
    }

    @Test
    void whoAskedForAnEarlyEndNeitherApprovesNorRefusesIt() {
        Pairing pairing = services.pairing();
        String id = services.serving(pairing).id();
        services.arrive(id, "2026-09-01");
        String principal = supporting(pairing, "principal");
        ends.ask(id, "家庭原因", LocalDate.of(2026, 11, 6), principal);
        movers.move(principal, Role.PERSONNEL, null);

        Task task = services.task(id, SecondmentServing.DECIDE_EARLY_END);
        refuse(task, principal, Map.of("decision", "approve", "lastDay", "2026-11-06"));
        refuse(task, principal, Map.of("decision", "refuse", "opinion", "不必"));
    }

    @Test
    void whoSaidThatNobodyReplacesATeacherDoesNotConfirmIt() {
        Pairing pairing = services.pairing();
        String id = services.serving(pairing).id();
        services.arrive(id, "2026-09-01");
        ends.ask(id, "家庭原因", LocalDate.of(2026, 11, 6), recipient(pairing, "principal"));
        services.submit(id, SecondmentServing.DECIDE_EARLY_END, Map.of("decision", "approve", "lastDay", "2026-11-06"));
        services.submit(id, SecondmentServing.NOMINATE, Map.of("decision", "none", "noneReason", "本校音乐教师只有一人"));
        String principal = supporting(pairing, "principal");
        movers.move(principal, Role.PERSONNEL, null);

        refuse(services.task(id, SecondmentServing.CONFIRM_REPLACEMENT), principal, Map.of("decision", "confirm"));
    }

    private Pairing published() {
        Pairing pairing = selections.begun("county");
        selections.toPublicity(pairing);
        selections.publicityOver(pairing);
        return pairing;
    }

    private String assessable(Pairing pairing) {
        String id = services.serving(pairing).id();
        services.toAssessment(id);
        return id;
    }

    private static Map<String, Object> assessment() {
        return Map.of("decision", "assess", "grade", "PASSED", "assessment", "工作扎实");
    }

    private static Map<String, Object> homeOpinion() {
        return Map.of("decision", "agree", "homeOpinion", "同意考核意见");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private void handOver(Task task, String from, String to) {
        handingOver.handOver(task.getId(), from, to, "请校长办理");
    }

    private void refuse(Task task, String account, Map<String, Object> values) {
        refuse(task, account, values, OWN);
    }

    /** The person has the task in hand and is of its party; what they see in the form goes along. */
    private void refuse(Task task, String account, Map<String, Object> values, String reason) {
        var person = directory.person(account).orElseThrow();
        movers.move(account, person.role(), person.school());
        engine.getTaskService().setAssignee(task.getId(), account);
        Map<String, Object> all = new HashMap<>(forms.show(task.getId(), account));
        all.keySet().retainAll(List.of("textCheck"));
        all.putAll(values);

        Answer answer = Visitor.basic(port, account, SmallCounty.PASSWORD)
                .post("/engine-rest/task/" + task.getId() + "/submit-form", body(all));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .as("still to be done")
                .isEqualTo(1);
    }

    private String body(Map<String, Object> values) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return json.createObjectNode()
                .set("variables", json.valueToTree(variables))
                .toString();
    }

    private static String supporting(Pairing pairing, String role) {
        return pairing.supportingSchool() + "." + role;
    }

    private static String recipient(Pairing pairing, String role) {
        return pairing.recipientSchool() + "." + role;
    }
}
