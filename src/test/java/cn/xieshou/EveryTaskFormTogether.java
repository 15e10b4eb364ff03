package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.NewStepsOnly;
import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.OwnDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * All path tests once more, each step of every model submitted eight times in the same moment when it first comes by: their
 * assertions hold as if it had been submitted once.
 */
abstract class EveryTaskFormTogether {

    private static final String[] PATH_TESTS = {
        "cn.xieshou.agreement.process.AgreementSigningPathTest",
        "cn.xieshou.annualplan.process.AnnualPlanFilingPathTest",
        "cn.xieshou.assessment.process.FinalAssessmentPathTest",
        "cn.xieshou.attachment.process.CadreAttachmentPathTest",
        "cn.xieshou.donation.process.DonationReceiptPathTest",
        "cn.xieshou.ledger.process.ActivityConfirmationPathTest",
        "cn.xieshou.jointdocument.process.JointDocumentPathTest",
        "cn.xieshou.evaluation.process.TermEvaluationPathTest",
        "cn.xieshou.meeting.process.MeetingFollowUpPathTest",
        "cn.xieshou.mentoring.process.MentoringPathTest",
        "cn.xieshou.summary.process.AnnualSummaryPathTest",
        "cn.xieshou.commendation.process.CommendationPathTest",
        "cn.xieshou.experience.process.ExperiencePathTest",
        "cn.xieshou.matching.process.ProgrammeMatchingTest",
        "cn.xieshou.pairing.process.PairingLifecyclePathTest",
        "cn.xieshou.rectification.process.AdmonitionPathTest",
        "cn.xieshou.rectification.process.RectificationPathTest",
        "cn.xieshou.renewal.process.PairingRenewalPathTest",
        "cn.xieshou.selection.process.SecondmentSelectionPathTest",
        "cn.xieshou.service.process.SecondmentServicePathTest",
        "cn.xieshou.survey.process.NeedsSurveyPathTest"
    };

    @Autowired
    RepositoryService models;

    @Test
    void everyTaskFormIsTakenOnceHoweverOftenItIsSubmitted() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        // On H2 each of them runs by itself too; on PostgreSQL only here, so that there all of them run.
        request.configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true");
        request.configurationParameter(NewStepsOnly.SWITCH, String.valueOf(!isOnPostgres()));
        for (String test : PATH_TESTS) {
            request.selectors(selectClass(test));
        }
        Set<String> together = Eightfold.during(() ->
                OwnDatabase.hosting(getClass(), () -> LauncherFactory.create().execute(request.build(), summary)));

        assertThat(summary.getSummary().getTestsFailedCount())
                .as(failures(summary))
                .isZero();
        assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
        assertThat(together).containsExactlyInAnyOrderElementsOf(steps());
    }

    private boolean isOnPostgres() {
        return TestContextAnnotationUtils.hasAnnotation(getClass(), OnPostgres.class);
    }

    private static String failures(SummaryGeneratingListener summary) {
        StringWriter told = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(told), 10);
        return told.toString();
    }

    /** Every user task of the product's models. */
    private Set<String> steps() {
        Set<String> steps = new TreeSet<>();
        for (ProcessDefinition process : models.createProcessDefinitionQuery()
                .processDefinitionResourceNameLike("%processes/%")
                .latestVersion()
                .list()) {
            models.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                    .map(task -> process.getKey() + "/" + task.getId())
                    .forEach(steps::add);
        }
        return steps;
    }
}
