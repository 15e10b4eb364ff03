package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What has a day of the calendar is due by it (requirements section 5): no step of it gets fresh days beyond that day. */
class DatedStepsTest {

    /** Steps that no day of the calendar ends, with the reason; every other step must ask for its matter's own day. */
    private static final Set<String> WORKING_DAYS_ONLY = Set.of(
            // Nobody's fault if they are late: each holds up its own matter only, which has no day.
            "agreementSigning Task_DraftAgreement",
            "agreementSigning Task_AgreeDraft",
            "agreementSigning Task_SignSupporting",
            "agreementSigning Task_SignRecipient",
            "agreementSigning Task_Countersign",
            "agreementSigning Task_ReviewRevision",
            "needsSurvey Task_StateNeeds",
            "needsSurvey Task_StateOffer",
            "pairingLifecycle Task_NameGroupSupporting",
            "pairingRenewal Task_StateWish",
            "pairingRenewal Task_DecideRenewal",
            "pairingLifecycle Task_NameGroupRecipient",
            "programmeMatching Task_DecidePairings",
            "programmeMatching Task_ApproveMatching",
            // At the beginning of a term, of which section 5 says nothing.
            "activityConfirmation Task_CorrectActivity",
            "activityConfirmation Task_RecheckActivity",
            "meetingFollowUp Task_ReviseDecision",
            "donationReceipt Task_ReceiveDonation",
            "donationReceipt Task_CorrectDonation",
            "donationReceipt Task_ConfirmReturn",
            // The school has sent it in time; who reads it has time.
            "annualSummary Task_ReadSummary",
            "annualSummary Task_MarkSummary",
            "rectification Task_AnswerDemand",
            "experience Task_WriteExperience",
            "experience Task_ApproveExperience",
            "experience Task_RecommendExperience",
            "experience Task_PublishExperience",
            "commendation Task_ExamineCandidates",
            "commendation Task_CompileList",
            "commendation Task_ApproveList",
            "commendation Task_ExamineObjection",
            "commendation Task_DecideCommendation",
            "admonition Task_DraftAdmonition",
            "admonition Task_ReplyAdmonition",
            "admonition Task_ConsiderReply",
            "admonition Task_IssueAdmonition",
            "rectification Task_AcceptMeasures",
            "rectification Task_CheckRectification",
            "rectification Task_DecideEscalated",
            "jointDocument Task_DraftDocument",
            "jointDocument Task_AgreeOwnDocument",
            "jointDocument Task_AgreeOtherDocument",
            "mentoringYear Task_NameMentors",
            "mentoringYear Task_AgreeMentors",
            "mentoringYear Task_PlanMentoring",
            "cadreAttachment Task_NameCadre",
            "cadreAttachment Task_ConfirmCadre",
            "cadreAttachment Task_AcceptCadre",
            // The report is there; who reads it has time.
            "cadreAttachment Task_ReceiveForBureau",
            "cadreAttachment Task_ReceiveForSchool",
            // From some days before a term ends, of which section 5 says nothing.
            "mentoringYear Task_SummariseTerm",
            "mentoringYear Task_CloseMentoring",
            "mentoringYear Task_AcknowledgeResults",
            // After the term, or after the year.
            "finalAssessment Task_AssessSelf",
            "finalAssessment Task_NameExperts",
            "finalAssessment Task_ScoreTerm",
            "finalAssessment Task_SupplementExpert",
            "finalAssessment Task_GiveOpinion",
            "finalAssessment Task_ConfirmResult",
            "finalAssessment Task_DecideAppeal",
            "termEvaluation Task_ReadResult",
            "termEvaluation Task_LookAgain",
            "termEvaluation Task_AdjustWork",
            "termEvaluation Task_AcknowledgeAdjustment",
            "cadreAttachment Task_ReviewShortfall",
            "secondmentService Task_CheckMidYear",
            "secondmentService Task_ReadFindings",
            "secondmentService Task_DecideEarlyEnd",
            "secondmentService Task_FillServiceForm",
            "secondmentService Task_AssessService",
            "secondmentService Task_GiveHomeOpinion",
            "secondmentService Task_FileService",
            "secondmentService Task_NominateReplacement",
            "secondmentService Task_ConfirmReplacement");

    @Test
    void aNewStepIsDueByTheDayOfItsMatterOrIsNamedHere() {
        Set<String> found = new TreeSet<>();
        for (Path file : Files.bpmn()) {
            ProcessModel model = new ProcessModel(file);
            for (UserTask task : model.instance().getModelElementsByType(UserTask.class)) {
                assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
                if (task.getCamundaDueDate().startsWith("${deadlines.forStep(")) {
                    found.add(model.process().getId() + " " + task.getId());
                }
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(WORKING_DAYS_ONLY));
    }
}
