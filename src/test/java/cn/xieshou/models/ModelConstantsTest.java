package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.notice.reminder.DeadlineWatchProcess;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ids of a model stand in one class, which code, rehearsal and tests share. */
class ModelConstantsTest {

    private static final Map<String, Class<?>> CONSTANTS = Map.ofEntries(
            Map.entry("agreement-signing", AgreementSigning.class),
            Map.entry("annual-plan-filing", AnnualPlanFiling.class),
            Map.entry("activity-confirmation", ActivityConfirmation.class),
            Map.entry("cadre-attachment", CadreAttachment.class),
            Map.entry("donation-receipt", DonationReceipt.class),
            Map.entry("rectification", RectificationCase.class),
            Map.entry("admonition", AdmonitionCase.class),
            Map.entry("pairing-renewal", RenewalCase.class),
            Map.entry("commendation", CommendationCase.class),
            Map.entry("experience", ExperienceCase.class),
            Map.entry("meeting-follow-up", MeetingFollowUp.class),
            Map.entry("deadline-watch", DeadlineWatchProcess.class),
            Map.entry("annual-summary", SummaryCase.class),
            Map.entry("joint-document", JointDocumentCase.class),
            Map.entry("needs-survey", NeedsSurvey.class),
            Map.entry("pairing-lifecycle", PairingLifecycle.class),
            Map.entry("programme-matching", MatchingProcess.class),
            Map.entry("secondment-selection", SecondmentSelection.class),
            Map.entry("secondment-service", SecondmentServing.class),
            Map.entry("term-evaluation", EvaluationCase.class),
            Map.entry("final-assessment", AssessmentCase.class),
            Map.entry("mentoring-year", MentoringCase.class));

    private static final String KINDS = "(?:Task|Call|Timer|Message|SubProcess|StartEvent|EndEvent|Gateway)_";
    private static final Pattern ID = Pattern.compile("\"(" + KINDS + "\\w+?)-?\"");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:id|name)=\"(" + KINDS + "\\w+)");

    /** They speak of a model by a made-up version of it, of the last release's, or of ids that several models have. */
    private static final Set<String> OF_MODELS_OF_THEIR_OWN =
            Set.of("ModelUpgradeTest", "Release", "ForeignVariablesTest");

    static Stream<String> models() {
        return Files.bpmn().stream().map(Files::stem);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyConstantIsInItsModel(String model) {
        assertThat(CONSTANTS).containsKey(model);
        assertThat(Models.strayIds(model, CONSTANTS.get(model))).isEmpty();
    }

    @Test
    void nobodyWritesAnIdOfAModelByHand() throws IOException {
        Set<String> ours = new TreeSet<>();
        for (Path model : Files.bpmn()) {
            ours.addAll(declared(text(model)));
        }
        Set<String> homes =
                CONSTANTS.values().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        List<String> byHand = new ArrayList<>();
        for (Path source : sources()) {
            String name = Files.stem(source);
            Matcher written =
                    ID.matcher(homes.contains(name) || OF_MODELS_OF_THEIR_OWN.contains(name) ? "" : text(source));
            while (written.find()) {
                if (ours.contains(written.group(1))) {
                    byHand.add(name + " " + written.group(1));
                }
            }
        }
        assertThat(byHand).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = java.nio.file.Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> declared(String model) {
        return DECLARED.matcher(model)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) throws IOException {
        return java.nio.file.Files.readString(file);
    }
}
