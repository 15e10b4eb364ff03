package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanFilings;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.directory.Role;
import cn.xieshou.donation.DonationWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.experience.ExperienceWalk;
import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.jointdocument.JointDocumentWalk;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.meeting.MeetingWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.Summaries;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.gate.Representation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every user task of every model: to whom it goes, by when it is due, and who may act at it (requirements 1, 3, 5). The walks
 * submit as whoever is assigned and cannot see a wrong one. A task without a line here fails.
 */
@XieshouTest
class TaskTableTest {

    /**
     * SP and SL: principal and liaison of the supporting school, RP and RL: of the recipient; {@code @} a group. The due date is
     * a step of the programme's calendar, or spelled out. Behind the last bar what the line supposes.
     */
    private static final String TABLE = """
            activityConfirmation | Task_CheckActivities | RL | activityChecks.due(pairingId, side, 'activity.check') | RL RP | side=RECIPIENT
            activityConfirmation | Task_CheckActivities | SL | activityChecks.due(pairingId, side, 'activity.check') | SL SP | side=SUPPORTING
            activityConfirmation | Task_CorrectActivity | SL | activity.correct | SL SP | activity=OF_SUPPORTING
            activityConfirmation | Task_RecheckActivity | RL | activity.check | RL RP | side=RECIPIENT
            agreementSigning | Task_DraftAgreement | SL | agreement.draft | SL SP |
            agreementSigning | Task_AgreeDraft | RL | agreement.agree | RL RP |
            agreementSigning | Task_SignSupporting | SP | agreement.sign | SP |
            agreementSigning | Task_SignRecipient | RP | agreement.sign | RP |
            agreementSigning | Task_Countersign | @office | agreement.countersign | office |
            agreementSigning | Task_ReviewRevision | @office | agreement.countersign | office |
            annualPlanFiling | Task_DraftPlan | SL | planFiling.due(pairingId, schoolYear, 'plan.draft') | SL SP |
            annualPlanFiling | Task_CompletePlan | RL | planFiling.due(pairingId, schoolYear, 'plan.agree') | RL RP |
            annualPlanFiling | Task_AgreeSupporting | SP | planFiling.due(pairingId, schoolYear, 'plan.agree') | SP |
            annualPlanFiling | Task_AgreeRecipient | RP | planFiling.due(pairingId, schoolYear, 'plan.agree') | RP |
            annualPlanFiling | Task_ReviewPlan | @secondary-section | planFiling.due(pairingId, schoolYear, 'plan.review') | zhongjiao |
            cadreAttachment | Task_NameCadre | RL | attachment.name | RL RP |
            cadreAttachment | Task_ConfirmCadre | RP | attachment.confirm | RP |
            cadreAttachment | Task_AcceptCadre | SP | attachment.accept | SP |
            cadreAttachment | Task_WriteReports | RL | deadlines.forTerm(programme, 'attachment-report', schoolYear, term) | RL RP |
            cadreAttachment | Task_ReceiveForBureau | @secondary-section | attachment.receive | zhongjiao | addressee=BUREAU
            cadreAttachment | Task_ReceiveForSchool | SP | attachment.receive | SP | addressee=SUPPORTING
            cadreAttachment | Task_ReceiveForSchool | RP | attachment.receive | RP | addressee=OWN
            cadreAttachment | Task_ReviseReport | RL | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.revise') | RL RP | addressee=BUREAU
            cadreAttachment | Task_CoverShortfall | RP | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.cover') | RP |
            cadreAttachment | Task_ConfirmEntry | SL | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.entry') | SL SP | entry=RECIPIENT_STINT
            cadreAttachment | Task_ConfirmEntry | SP | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.entry') | SP | entry=SUPPORTING_STINT
            cadreAttachment | Task_ConfirmEntry | RL | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.entry') | RL RP | entry=VISIT
            cadreAttachment | Task_CorrectEntry | RL | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.correct') | RL RP | entry=RECIPIENT_STINT
            cadreAttachment | Task_CorrectEntry | SL | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.correct') | SL SP | entry=SUPPORTING_STINT
            cadreAttachment | Task_CorrectEntry | SL | cadreAttachments.due(pairingId, schoolYear, term, 'attachment.correct') | SL SP | entry=VISIT
            jointDocument | Task_DraftDocument | SL | document.draft | SL SP | documentVersion=DOCUMENT
            jointDocument | Task_AgreeOwnDocument | SP | document.agree | SP | documentVersion=DOCUMENT
            jointDocument | Task_AgreeOtherDocument | RP | document.agree | RP | documentVersion=DOCUMENT
            annualSummary | Task_DraftSummary | RL | schoolSummaries.due(summaryId, 'summary.draft') | RL RP | summaryId=SUMMARY_OF_RECIPIENT
            annualSummary | Task_ApproveSummary | RP | schoolSummaries.due(summaryId, 'summary.approve') | RP | summaryId=SUMMARY_OF_RECIPIENT
            annualSummary | Task_ReadSummary | @secondary-section | summary.read | zhongjiao | summaryId=SUMMARY_OF_RECIPIENT
            annualSummary | Task_MarkSummary | @secondary-section | summary.read | zhongjiao | summaryId=SUMMARY_OF_RECIPIENT
            mentoringYear | Task_NameMentors | SL | mentoring.name | SL SP |
            mentoringYear | Task_AgreeMentors | RP | mentoring.agree | RP |
            mentoringYear | Task_PlanMentoring | SL | mentoring.plan | SL SP |
            mentoringYear | Task_SummariseTerm | SL | mentoring.summary | SL SP |
            mentoringYear | Task_CloseMentoring | SL | mentoring.close | SL SP |
            mentoringYear | Task_AcknowledgeResults | RP | mentoring.acknowledge | RP |
            cadreAttachment | Task_ReviewShortfall | @secondary-section | attachment.review | zhongjiao |
            donationReceipt | Task_ReceiveDonation | RL | donation.receive | RL RP | donation=LOAN_OF_SUPPORTING
            donationReceipt | Task_CorrectDonation | SL | donation.correct | SL SP | donation=LOAN_OF_SUPPORTING
            donationReceipt | Task_ReturnLoan | RL | donationReceipts.agreedReturn(donation) | RL RP | donation=LOAN_OF_SUPPORTING
            donationReceipt | Task_ConfirmReturn | SL | donation.return-check | SL SP | donation=LOAN_OF_SUPPORTING
            meetingFollowUp | Task_ReportDecision | RL | meetingFollowUps.agreedDay(decisionId) | RL RP | decisionId=DECISION_FOR_RECIPIENT
            meetingFollowUp | Task_ReviseDecision | SL | activity.revise-decision | SL SP | decisionId=DECISION_FOR_RECIPIENT
            termEvaluation | Task_NameExperts | @secondary-section | termEvaluations.due(evaluationId, 'evaluation.name') | zhongjiao |
            termEvaluation | Task_ReportTerm | SP | termEvaluations.due(evaluationId, 'evaluation.report') | SP | side=SUPPORTING
            termEvaluation | Task_ReportTerm | RP | termEvaluations.due(evaluationId, 'evaluation.report') | RP | side=RECIPIENT
            termEvaluation | Task_ScoreTerm | expert1 | termEvaluations.due(evaluationId, 'evaluation.score') | expert1 | expertId=EXPERT
            termEvaluation | Task_SupplementExpert | @secondary-section | termEvaluations.due(evaluationId, 'evaluation.supplement') | zhongjiao |
            termEvaluation | Task_DecideGrade | @secondary-section | termEvaluations.due(evaluationId, 'evaluation.decide') | zhongjiao |
            termEvaluation | Task_ReadResult | SP | evaluation.read | SP | side=SUPPORTING
            termEvaluation | Task_ReadResult | RP | evaluation.read | RP | side=RECIPIENT
            termEvaluation | Task_LookAgain | @office | evaluation.second | office |
            termEvaluation | Task_AdjustWork | SL | evaluation.adjust | SL SP |
            termEvaluation | Task_AcknowledgeAdjustment | RP | evaluation.acknowledge | RP |
            finalAssessment | Task_AssessSelf | SP | assessment.self | SP | side=SUPPORTING
            finalAssessment | Task_AssessSelf | RP | assessment.self | RP | side=RECIPIENT
            finalAssessment | Task_NameExperts | @secondary-section | assessment.experts | zhongjiao |
            finalAssessment | Task_ScoreTerm | expert1 | assessment.score | expert1 | expertId=EXPERT
            finalAssessment | Task_SupplementExpert | @secondary-section | assessment.supplement | zhongjiao |
            finalAssessment | Task_GiveOpinion | @secondary-section | assessment.opinion | zhongjiao |
            finalAssessment | Task_ConfirmResult | @office | assessment.confirm | office |
            finalAssessment | Task_FileAppeal | RP | finalAssessments.publicityEnds(evaluationId) | RP | side=RECIPIENT
            finalAssessment | Task_DecideAppeal | @leading-group | assessment.appeal | leader | side=RECIPIENT
            admonition | Task_DraftAdmonition | @office | admonition.draft | office | admonition=OF_RECIPIENT_TOO
            admonition | Task_ReplyAdmonition | RP | admonition.reply | RP | admonition=OF_RECIPIENT_TOO
            admonition | Task_ConsiderReply | @office | admonition.consider | office | admonition=OF_RECIPIENT_TOO
            admonition | Task_IssueAdmonition | @leading-group | admonition.issue | leader | admonition=OF_RECIPIENT_TOO
            admonition | Task_LiftAdmonition | @office | admonitionSteps.reviewDay(admonition) | office | admonition=OF_RECIPIENT_TOO
            rectification | Task_AnswerDemand | RP | rectification.answer | RP | rectification=OF_RECIPIENT
            rectification | Task_AcceptMeasures | @secondary-section | rectification.accept | zhongjiao | rectification=OF_RECIPIENT
            rectification | Task_ReportRectification | RP | rectificationSteps.agreedDay(rectification) | RP | rectification=OF_RECIPIENT
            rectification | Task_CheckRectification | @secondary-section | rectification.check | zhongjiao | rectification=OF_RECIPIENT
            rectification | Task_DecideEscalated | @office | rectification.decide | office | rectification=OF_RECIPIENT
            experience | Task_WriteExperience | RL | experience.write | RL RP | experience=BY_RECIPIENT
            experience | Task_ApproveExperience | RP | experience.approve | RP | experience=BY_RECIPIENT
            experience | Task_RecommendExperience | @secondary-section | experience.recommend | zhongjiao | experience=BY_RECIPIENT
            experience | Task_PublishExperience | @office | experience.publish | office | experience=BY_RECIPIENT_TOO
            commendation | Task_ExamineCandidates | @secondary-section | commendation.examine | zhongjiao | section=SECONDARY_SECTION
            commendation | Task_ExamineCandidates | @primary-section | commendation.examine | chujiao | section=PRIMARY_SECTION
            commendation | Task_CompileList | @office | commendation.compile | office | commendation=ROUND
            commendation | Task_ApproveList | @leading-group | commendation.approve | leader | commendation=ROUND
            commendation | Task_ExamineObjection | @primary-section | commendation.objection | chujiao | objection=OF_SECONDARY
            commendation | Task_DecideCommendation | @leading-group | commendation.decide | leader | commendation=ROUND
            needsSurvey | Task_StateNeeds | RP | survey.needs | RP |
            needsSurvey | Task_StateOffer | SP | survey.offer | SP |
            pairingRenewal | Task_StateWish | SP | renewal.wish | SP | side=SUPPORTING
            pairingRenewal | Task_StateWish | RP | renewal.wish | RP | side=RECIPIENT
            pairingRenewal | Task_DecideRenewal | @office | renewal.decide | office |
            pairingLifecycle | Task_NameGroupSupporting | SP | organisation.name | SP |
            pairingLifecycle | Task_NameGroupRecipient | RP | organisation.name | RP |
            programmeMatching | Task_DecidePairings | @office | matching.decide | office |
            programmeMatching | Task_ApproveMatching | @leading-group | matching.approve | leader |
            secondmentSelection | Task_NameShortage | RL | selectionSteps.due(pairingId, schoolYear, 'selection.shortage') | RL RP |
            secondmentSelection | Task_Nominate | SL | selectionSteps.due(pairingId, schoolYear, 'selection.nominate') | SL SP |
            secondmentSelection | Task_ConfirmNominees | SP | selectionSteps.due(pairingId, schoolYear, 'selection.confirm') | SP |
            secondmentSelection | Task_NameLearners | RL | selectionSteps.due(pairingId, schoolYear, 'selection.learners') | RL RP |
            secondmentSelection | Task_DecideObjections | @secondary-section | selectionSteps.due(pairingId, schoolYear, 'selection.objections') | zhongjiao |
            secondmentSelection | Task_ApproveSelection | @secondary-section | selectionSteps.due(pairingId, schoolYear, 'selection.approve') | zhongjiao |
            secondmentSelection | Task_ConfirmSelection | @personnel | selectionSteps.due(pairingId, schoolYear, 'selection.personnel') | renmi |
            secondmentSelection | Task_DecideNobody | @secondary-section | selectionSteps.due(pairingId, schoolYear, 'selection.approve') | zhongjiao |
            secondmentService | Task_ConfirmArrival | RL | serviceDates.arrivalDue(programme, 'service.arrival', secondmentId) | RL RP |
            secondmentService | Task_CheckMidYear | RP | service.check | RP |
            secondmentService | Task_ReadFindings | SP | service.read | SP |
            secondmentService | Task_DecideEarlyEnd | @personnel | service.early-end | renmi |
            secondmentService | Task_FillServiceForm | SL | service.form | SL SP |
            secondmentService | Task_AssessService | RP | service.assess | RP |
            secondmentService | Task_GiveHomeOpinion | SP | service.opinion | SP |
            secondmentService | Task_FileService | @personnel | service.file | renmi |
            secondmentService | Task_NominateReplacement | SP | service.nominate | SP |
            secondmentService | Task_ConfirmReplacement | @personnel | service.confirm | renmi |
            """;

    private static final List<String> BUREAU =
            List.of("office", "renmi", "zhongjiao", "chujiao", "leader", "expert1", "table.admin");

    @Autowired
    ProcessEngine engine;

    @Autowired
    AttachmentWalk attachment;

    @Autowired
    ActivityWalk activities;

    @Autowired
    DonationWalk donations;

    @Autowired
    EvaluationWalk evaluations;

    @Autowired
    JointDocumentWalk documents;

    @Autowired
    MeetingWalk meetings;

    @Autowired
    Summaries summaries;

    @Autowired
    RectificationWalk rectifications;

    @Autowired
    CommendationWalk commendations;

    @Autowired
    ExperienceWalk experiences;

    @Autowired
    PairingWalk walk;

    @Autowired
    Movers movers;

    @Autowired
    Pairings pairings;

    @Autowired
    AnnualPlans plans;

    @Autowired
    PlanFilings filings;

    @Autowired
    List<TaskForm> forms;

    @Autowired
    Representation representation;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, UserTask> tasks = read();
    private final Map<String, String> cast = new LinkedHashMap<>();
    private final Map<String, Object> facts = new HashMap<>();
    private Pairing pairing;

    @BeforeEach
    void aRealPairingOfTwoSchools() {
        TermKey term = attachment.begin("district");
        attachment.send(term);
        attachment.day("2026-10-20");
        pairing = attachment.pairing(term);
        facts.putAll(Map.of(
                "pairingId", pairing.id(),
                "programme", pairing.programme(),
                "supportingSchool", pairing.supportingSchool(),
                "recipientSchool", pairing.recipientSchool(),
                "section", String.valueOf(pairing.section()),
                "schoolYear", 2026,
                "term", 1));
        facts.put("RECIPIENT_STINT", attachment.stint(term, "2026-09-07", "2026-09-13"));
        facts.put(
                "SUPPORTING_STINT",
                attachment.record(term, attachment.supporting(term, "liaison"), "2026-09-14", "2026-09-20"));
        facts.put("VISIT", attachment.visit(term, "2026-09-15"));
        transaction.executeWithoutResult(status -> pairings.enter(pairing.id(), Stage.IMPLEMENTATION));
        facts.put("OF_SUPPORTING", activities.record(pairing, Side.SUPPORTING, "分数教学"));
        facts.put("LOAN_OF_SUPPORTING", donations.record(pairing, DonationWalk.lent()));
        facts.put("draftingSchool", pairing.supportingSchool());
        facts.put("otherSchool", pairing.recipientSchool());
        facts.put(
                "DOCUMENT", documents.begin(pairing, Side.SUPPORTING, DocumentSubject.of(DocumentKind.RESEARCH_RULES)));
        facts.put(
                "DECISION_FOR_RECIPIENT",
                meetings.decision(meetings.written(pairing)).id());
        facts.put("EXPERT", evaluations.namedExpert(pairing, "expert1"));
        summaries.open(pairing.id(), 2026);
        facts.put("summarySchool", pairing.recipientSchool());
        facts.put(
                "SUMMARY_OF_RECIPIENT",
                summaries.ofYear(pairing.id(), 2026).stream()
                        .filter(one -> one.side() == Side.RECIPIENT)
                        .findFirst()
                        .orElseThrow()
                        .id());
        facts.put("school", pairing.recipientSchool());
        String demanded = rectifications.demand(pairings.get(pairing.id()));
        facts.put("OF_RECIPIENT", demanded);
        facts.put("OF_RECIPIENT_TOO", transaction.execute(status -> rectifications.admonish(demanded)));
        facts.put("SECONDARY_SECTION", "secondary-section");
        facts.put("PRIMARY_SECTION", "primary-section");
        facts.putAll(commendations.objected());
        long written = experiences.ofRecipient(pairings.get(pairing.id()));
        facts.put("BY_RECIPIENT", written);
        facts.put("BY_RECIPIENT_TOO", experiences.waitsForTheOffice(written));
        PlanId plan = new PlanId(pairing.id(), 2026);
        transaction.executeWithoutResult(status -> {
            plans.open(plan);
            filings.receive(plan, "secondary-section");
        });
        people();
    }

    private void people() {
        movers.come("table.admin", "表格管理员", Role.ADMINISTRATOR, null);
        String foreign = walk.school(SchoolLevel.JUNIOR_SECONDARY, cn.xieshou.directory.Setting.URBAN);
        cast.put("SP", pairing.supportingSchool() + ".principal");
        cast.put("SL", pairing.supportingSchool() + ".liaison");
        cast.put("RP", pairing.recipientSchool() + ".principal");
        cast.put("RL", pairing.recipientSchool() + ".liaison");
        cast.put("foreign principal", foreign + ".principal");
        cast.put("foreign liaison", foreign + ".liaison");
        BUREAU.forEach(account -> cast.put(account, account));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everyTaskHasItsLineAndEveryLineItsTask() {
        Set<String> written = new TreeSet<>();
        lines().forEach(line -> written.add(line.process() + " " + line.task()));
        assertThat(written).isEqualTo(tasks.keySet());
    }

    @Test
    void everyTaskGoesToWhomTheRequirementsNameAndIsDueByTheirStep() {
        List<String> wrong = new ArrayList<>();
        lines().forEach(line -> {
            UserTask task = tasks.get(line.process() + " " + line.task());
            String who = whom(task, line.facts(facts));
            String expected = line.who().startsWith("@") ? line.who() : cast.get(line.who());
            if (!who.equals(expected)) {
                wrong.add(line + "\n goes to " + who);
            }
            String due = task.getCamundaDueDate();
            if (!due.equals("${" + line.dueExpression() + "}")) {
                wrong.add(line + "\n is due " + due);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyButThePartyOfTheStepActsAtIt() {
        List<String> wrong = new ArrayList<>();
        lines().forEach(line -> {
            Set<String> may = new TreeSet<>();
            cast.forEach((name, account) -> {
                if (mayAct(line, account)) {
                    may.add(name);
                }
            });
            if (!may.equals(new TreeSet<>(List.of(line.may().split(" "))))) {
                wrong.add(line + "\n is open to " + may);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsAssignedMayAlsoAct() {
        assertThat(lines().filter(line -> !line.who().startsWith("@")))
                .isNotEmpty()
                .allMatch(line -> line.may().startsWith(line.who()));
    }

    private boolean mayAct(Line line, String account) {
        UserTask task = tasks.get(line.process() + " " + line.task());
        TaskForm form = forms.stream()
                .filter(bean -> bean.key().equals(task.getCamundaFormRef()))
                .findFirst()
                .orElseThrow();
        TaskRef ref = new TaskRef(
                "no-task",
                line.task(),
                task.getName(),
                line.process(),
                "no-instance",
                pairing.id(),
                account,
                line.facts(facts));
        TaskParty party = form.party(ref);
        assertThat(party).as(line.toString()).isNotNull().isNotEqualTo(TaskParty.NOBODY);
        try {
            representation.requireActing("no-task", account, party);
            return true;
        } catch (FormRefused refused) {
            assertThat(refused.sentence()).contains("您不能办理这一步：应由");
            return false;
        }
    }

    private String whom(UserTask task, Map<String, Object> variables) {
        assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
        String assignee = task.getCamundaAssignee();
        String groups = task.getCamundaCandidateGroups();
        assertThat(assignee == null)
                .as(task.getId() + " is one person's or a group's")
                .isEqualTo(groups != null);
        return assignee == null ? "@" + value(groups, variables) : value(assignee, variables);
    }

    private String value(String expression, Map<String, Object> variables) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> String.valueOf(configuration
                        .getExpressionManager()
                        .createExpression(expression)
                        .getValue(scope(variables))));
    }

    private static VariableScope scope(Map<String, Object> variables) {
        return (VariableScope) Proxy.newProxyInstance(
                VariableScope.class.getClassLoader(),
                new Class<?>[] {VariableScope.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasVariable" -> variables.containsKey(arguments[0]);
                    case "getVariable" -> variables.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Map<String, UserTask> read() {
        Map<String, UserTask> tasks = new TreeMap<>();
        for (Path file : Files.bpmn()) {
            ProcessModel model = new ProcessModel(file);
            model.instance()
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> tasks.put(model.process().getId() + " " + task.getId(), task));
        }
        return tasks;
    }

    private static Stream<Line> lines() {
        return TABLE.lines().map(Line::read);
    }

    private record Line(String process, String task, String who, String due, String may, String supposed) {

        static Line read(String text) {
            String[] cells = text.split("\\|", -1);
            return new Line(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells[4].strip(),
                    cells[5].strip());
        }

        String dueExpression() {
            return due.contains("(") ? due : "deadlines.forStep(programme, '" + due + "')";
        }

        /** With what the line supposes: an entry by its name, an addressee as the model writes it. */
        Map<String, Object> facts(Map<String, Object> common) {
            Map<String, Object> all = new HashMap<>(common);
            if (!supposed.isEmpty()) {
                String[] one = supposed.split("=");
                all.put(one[0], common.getOrDefault(one[1], one[1]));
            }
            return all;
        }
    }
}
