package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Role;
import cn.xieshou.testing.DecisionTable;
import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every decision table is written. */
class DecisionConventionsTest {

    /** R-SEC-2, Q-07, GAP, or several. */
    private static final Pattern CLAUSE = Pattern.compile("(?:R-[A-Z]{3}-\\d+|Q-\\d{2}|GAP)\\b.*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final List<String> GROUPS =
            List.of(Role.PRIMARY_SECTION.group(null), Role.SECONDARY_SECTION.group(null));

    static List<Path> models() {
        return Files.dmn();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDecisionIsNamedAfterItsFile(Path file) {
        assertThat(model(file).getModelElementsByType(Decision.class))
                .anySatisfy(decision -> assertThat(decision.getId()).isEqualTo(Files.stem(file)))
                .allSatisfy(decision -> {
                    assertThat(decision.getName()).matches(Files::isChinese);
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
                    assertThat(decision.getDescription().getTextContent()).matches(Files::isChinese);
                });
    }

    /** Pages remember what a table has answered. */
    @ParameterizedTest
    @MethodSource("models")
    void theAnswerDependsOnTheInputsOnly(Path file) throws IOException {
        assertThat(java.nio.file.Files.readString(file)).doesNotContainPattern("\\b(now|today)\\s*\\(");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyRuleNamesItsClause(Path file) {
        assertThat(model(file).getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(rule.getDescription()).as(rule.getId()).isNotNull())
                .allSatisfy(rule -> assertThat(
                                rule.getDescription().getTextContent().strip())
                        .as(rule.getId())
                        .matches(CLAUSE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void columnsAreChineseAndIdsAreNot(Path file) {
        DmnModelInstance model = model(file);
        assertThat(model.getModelElementsByType(Input.class))
                .isNotEmpty()
                .allSatisfy(input -> assertThat(input.getLabel()).matches(Files::isChinese));
        assertThat(model.getModelElementsByType(Output.class))
                .isNotEmpty()
                .allSatisfy(output -> assertThat(output.getLabel()).matches(Files::isChinese));
        assertThat(model.getModelElementsByType(DmnElement.class))
                .extracting(DmnElement::getId)
                .filteredOn(id -> id != null && (Files.isMadeUp(id) || Files.isChinese(id)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDecisionIsDrawn(Path file) {
        model(file).getModelElementsByType(Decision.class).forEach(decision -> assertThat(
                        Dmn.convertToString(model(file)))
                .contains("dmnElementRef=\"" + decision.getId() + "\""));
    }

    /** What a table compares with and answers is Chinese, as an officer would say it; a group's id stands beside its name. */
    @ParameterizedTest
    @MethodSource("models")
    void cellsReadAsAnOfficerWouldSayThem(Path file) {
        List<String> codes = new ArrayList<>();
        Matcher quoted = QUOTED.matcher("");
        for (Text text : model(file).getModelElementsByType(Text.class)) {
            quoted.reset(text.getTextContent());
            while (quoted.find()) {
                if (!quoted.group(1).isBlank()
                        && !Files.isChinese(quoted.group(1))
                        && !GROUPS.contains(quoted.group(1))) {
                    codes.add(text.getTextContent());
                }
            }
        }
        assertThat(codes).isEmpty();
    }

    /** That test fails while a rule is left unhit ({@link DecisionTable}), so a new table is not forgotten. */
    @ParameterizedTest
    @MethodSource("models")
    void everyRuleIsHitByATest(Path file) {
        String asked = "DecisionTable.of(\"" + Files.stem(file) + "\")";
        assertThat(Files.of(Path.of("src/test/java"), "java"))
                .anySatisfy(test -> assertThat(test).content().contains("@RegisterExtension", asked));
    }

    /** A table that names processes names those that there are. */
    @Test
    void theProcessesOfTheAudienceAreCalledSo() {
        List<String> names = Files.bpmn().stream()
                .map(file -> new ProcessModel(file).process().getName())
                .toList();
        assertThat(model(ModelFolder.path().resolve("deadline-audience.dmn")).getModelElementsByType(InputEntry.class))
                .filteredOn(entry -> entry.getId().startsWith("Process_"))
                .isNotEmpty()
                .allSatisfy(entry -> QUOTED.matcher(entry.getText().getTextContent())
                        .results()
                        .forEach(name -> assertThat(names).contains(name.group(1))));
    }

    private static DmnModelInstance model(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
