package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.notice.reminder.DeadlineWatchProcess;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.survey.NeedsSurvey;
import java.io.IOException;
import java.lang.reflect.Field;
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

    private static final Map<String, Class<?>> CONSTANTS = Map.of(
            "agreement-signing", AgreementSigning.class,
            "annual-plan-filing", AnnualPlanFiling.class,
            "cadre-attachment", CadreAttachment.class,
            "deadline-watch", DeadlineWatchProcess.class,
            "needs-survey", NeedsSurvey.class,
            "pairing-lifecycle", PairingLifecycle.class,
            "programme-matching", MatchingProcess.class,
            "secondment-selection", SecondmentSelection.class,
            "secondment-service", SecondmentServing.class);

    private static final String KINDS = "(?:Task|Call|Timer|Message|SubProcess|StartEvent|EndEvent|Gateway)_";
    private static final Pattern ID = Pattern.compile("\"(" + KINDS + "\\w+?)-?\"");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:id|name)=\"(" + KINDS + "\\w+)");

    /** They speak of a model by a made-up version of it, or of ids that several models have. */
    private static final Set<String> OF_MODELS_OF_THEIR_OWN = Set.of("ModelUpgradeTest", "ForeignVariablesTest");

    static Stream<String> models() {
        return Files.bpmn().stream().map(Files::stem);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyConstantIsInItsModel(String model) throws IOException, IllegalAccessException {
        String text = text(Path.of("processes", model + ".bpmn"));
        Set<String> declared = declared(text);
        List<String> ids = ids(CONSTANTS.get(model));
        assertThat(ids).isNotEmpty();
        assertThat(declared).containsAll(ids);
        assertThat(text).contains("<bpmn:process id=\"" + key(CONSTANTS.get(model)) + "\"");
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

    private static String key(Class<?> constants) throws IllegalAccessException {
        for (Field field : constants.getFields()) {
            if (field.getName().equals("PROCESS")) {
                return String.valueOf(field.get(null));
            }
        }
        throw new AssertionError(constants + " names no process");
    }

    private static List<String> ids(Class<?> constants) throws IllegalAccessException {
        List<String> ids = new ArrayList<>();
        for (Field field : constants.getFields()) {
            if (field.getType() == String.class) {
                Matcher id = ID.matcher("\"" + field.get(null) + "\"");
                if (id.matches()) {
                    ids.add(id.group(1));
                }
            }
        }
        return ids;
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
