package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every decision table is written. */
class DecisionConventionsTest {

    /** R-SEC-2, Q-07, GAP, or several. */
    private static final Pattern CLAUSE = Pattern.compile("(?:R-[A-Z]{3}-\\d+|Q-\\d{2}|GAP)\\b.*", Pattern.DOTALL);

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

    private static DmnModelInstance model(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
