package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xieshou.testing.ModelFolder;
import cn.xieshou.workflow.form.FormSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every form is written, so that browser and server hold people to the same. */
class FormConventionsTest {

    private static final Set<String> VALIDATIONS =
            Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");
    private static final Set<String> PROPERTIES =
            Set.of("kind", "patternMessage", "changedMessage", "minRows", "maxRows", "compared");
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    static List<Path> forms() {
        return Files.forms();
    }

    /** What is read in its parts (TaskForm.readable) is compared without a mark. */
    private static final Set<String> READ_IN_PARTS =
            Set.of("planText", "agreementText", "summaryText", "documentText", "organisation");

    @ParameterizedTest
    @MethodSource("forms")
    void whoeverCanSendItBackSeesWhatHasChangedWhenItComesAgain(Path file) {
        List<JsonNode> inputs = new FormFile(file).inputs();
        boolean returns = inputs.stream()
                .filter(input -> input.path("key").asText().equals("decision"))
                .flatMap(input -> input.path("values").findValuesAsText("value").stream())
                .anyMatch(value -> value.startsWith("return"));
        String form = new FormFile(file).root().toString();
        boolean compares = form.contains("\"compared\":\"true\"")
                || READ_IN_PARTS.stream().anyMatch(key -> form.contains("\"key\":\"" + key + "\""));
        assertThat(!returns || compares)
                .as("mark with properties.compared what the others wrote")
                .isTrue();
    }

    /**
     * They show what was said before and hand in nothing again: reports that are written for the first time after a taking back, a loan
     * that is given back on another day, what a lender reads, and what went up to the office.
     */
    private static final Set<String> NOT_HANDED_IN_AGAIN =
            Set.of("write-attachment-reports", "return-loan", "confirm-return", "decide-escalated");

    @ParameterizedTest
    @MethodSource("forms")
    void whoeverHandsItInAgainUnchangedIsAskedWhy(Path file) {
        List<String> keys = new FormFile(file)
                .inputs().stream().map(input -> input.path("key").asText()).toList();
        boolean cameBack = Stream.of("returnNote", "returnOpinion", "dispute").anyMatch(keys::contains);
        assertThat(keys.contains(FormSchema.UNCHANGED))
                .isEqualTo(cameBack && !NOT_HANDED_IN_AGAIN.contains(Files.stem(file)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormIsNamedAfterItsFile(Path file) {
        JsonNode form = new FormFile(file).root();
        assertThat(form.path("id").asText()).isEqualTo(Files.stem(file)).matches("[a-z]+(-[a-z]+)*");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("type").asText()).isEqualTo("default");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormLiesWithTheModelThatAsksForIt(Path file) {
        String model = file.getParent().getFileName().toString();
        assertThat(ModelFolder.path().resolve(model + ".bpmn"))
                .exists()
                .content()
                .contains("formRef=\"" + Files.stem(file) + "\"");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theServerCanCheckEveryComponent(Path file) {
        assertThatCode(() -> FormSchema.parse(java.nio.file.Files.newInputStream(file)))
                .doesNotThrowAnyException();
        List<JsonNode> components = new FormFile(file).components();
        assertThat(FormFile.breaking(components, one -> !within(one.path("validate"), VALIDATIONS)))
                .as("a validation that the server does not know")
                .isEmpty();
        assertThat(FormFile.breaking(components, one -> !within(one.path("properties"), PROPERTIES)))
                .as("a property that the server does not know")
                .isEmpty();
        assertThat(FormFile.breaking(components, one -> one.path("validate")
                        .path("validationType")
                        .asText("")
                        .equals("phone")))
                .as("the browser takes no Chinese number as a phone: use properties.kind = phone")
                .isEmpty();
        assertThat(FormFile.breaking(components, one -> !Set.of("", "phone", "email")
                        .contains(one.path("properties").path("kind").asText(""))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keysAndIdsAreThereOnce(Path file) {
        FormFile form = new FormFile(file);
        List<String> ids =
                form.components().stream().map(one -> one.path("id").asText()).toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().doesNotContain("").noneMatch(Files::isMadeUp);
        List<String> twice = new ArrayList<>();
        collectKeys(form.root(), "", new HashSet<>(), twice);
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void labelsAreChinese(Path file) {
        FormFile form = new FormFile(file);
        assertThat(FormFile.breaking(
                        form.inputs(),
                        one -> !Files.isChinese(FormFile.label(one))
                                || FormFile.label(one).startsWith("=")))
                .isEmpty();
        assertThat(FormFile.breaking(form.components(), one -> {
                    List<String> labels = new ArrayList<>();
                    one.path("values")
                            .forEach(option -> labels.add(option.path("label").asText()));
                    return labels.stream().anyMatch(label -> !Files.isChinese(label));
                }))
                .as("options")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void textsHaveALengthAndNumbersADigitLimit(Path file) {
        List<JsonNode> inputs = new FormFile(file).inputs();
        assertThat(FormFile.breaking(
                        inputs,
                        one -> FormFile.TEXTS.contains(FormFile.type(one))
                                && FormFile.isOpen(one)
                                && !one.path("validate").has("maxLength")))
                .isEmpty();
        assertThat(FormFile.breaking(
                        inputs,
                        one -> FormFile.type(one).equals("number")
                                && FormFile.isOpen(one)
                                && (!one.has("decimalDigits")
                                        || !one.path("validate").has("max"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aPatternSaysWhatItWants(Path file) {
        assertThat(FormFile.breaking(new FormFile(file).components(), one -> {
                    String pattern = one.path("validate").path("pattern").asText("");
                    return !pattern.isEmpty()
                            && (Pattern.compile(pattern) == null
                                    || !Files.isChinese(one.path("properties")
                                            .path("patternMessage")
                                            .asText()));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void choicesHaveOptionsAndDatesNoZone(Path file) {
        List<JsonNode> inputs = new FormFile(file).inputs();
        assertThat(FormFile.breaking(
                        inputs,
                        one -> FormFile.CHOICES.contains(FormFile.type(one))
                                && !one.has("values")
                                && !one.has("valuesKey")
                                && !one.has("valuesExpression")))
                .isEmpty();
        assertThat(FormFile.breaking(
                        inputs,
                        one -> FormFile.type(one).equals("datetime")
                                && (!Set.of("date", "time", "datetime")
                                                .contains(one.path("subtype").asText())
                                        || !Set.of("", "no_timezone")
                                                .contains(one.path("timeSerializingFormat")
                                                        .asText("")))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void rowsRepeatAndKeepWhatTellsThemApart(Path file) {
        List<JsonNode> lists = new FormFile(file)
                .components().stream()
                        .filter(one -> FormFile.type(one).equals("dynamiclist"))
                        .toList();
        assertThat(FormFile.breaking(lists, one -> !one.path("isRepeating").asBoolean()))
                .isEmpty();
        assertThat(FormFile.breaking(lists, one -> one.path("components").isEmpty()))
                .isEmpty();
        assertThat(FormFile.breaking(lists, one -> !one.path("disableCollapse").asBoolean()))
                .as("Tasklist shows five rows, folds the others away and does not submit them")
                .isEmpty();
        assertThat(FormFile.breaking(
                        lists,
                        one -> one.path("allowAddRemove").asBoolean(true)
                                && one.path("components")
                                        .findValuesAsText("disabled")
                                        .contains("true")))
                .as("a disabled column is not submitted: rows that come and go need it read-only")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void expressionsAreFeelThatBothSidesRead(Path file) {
        for (JsonNode one : new FormFile(file).components()) {
            for (String expression : expressions(one)) {
                assertThatCode(() -> FEEL.evaluateSimpleExpression(
                                expression.substring(1),
                                Variables.createVariables().asVariableContext()))
                        .as(FormFile.name(one))
                        .doesNotThrowAnyException();
            }
        }
        assertThat(FormFile.breaking(new FormFile(file).components(), one -> {
                    String hide = one.path("conditional").path("hide").asText("");
                    return !hide.isEmpty() && !hide.startsWith("=");
                }))
                .isEmpty();
    }

    /** Templates run through Markdown and HTML: what people typed is shown in fields or tables, which show it as typed. */
    @ParameterizedTest
    @MethodSource("forms")
    void noTextIsMixedIntoMarkup(Path file) {
        assertThat(FormFile.breaking(new FormFile(file).components(), one -> (one.path("text")
                                        .asText("")
                                + one.path("content").asText(""))
                        .contains("{{")))
                .isEmpty();
    }

    private static List<String> expressions(JsonNode component) {
        List<String> found = new ArrayList<>();
        found.add(component.path("conditional").path("hide").asText(""));
        found.add(component.path("readonly").asText(""));
        found.add(component.path("valuesExpression").asText(""));
        found.add(component.path("expression").asText(""));
        component.path("validate").forEach(limit -> found.add(limit.asText("")));
        return found.stream().filter(text -> text.startsWith("=")).toList();
    }

    private static boolean within(JsonNode object, Set<String> names) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!names.contains(entry.getKey())) {
                return false;
            }
        }
        return true;
    }

    private static void collectKeys(JsonNode container, String path, Set<String> seen, List<String> twice) {
        for (JsonNode one : container.path("components")) {
            String type = FormFile.type(one);
            String key = one.path("key").asText(one.path("path").asText(""));
            String full = path + key;
            boolean keyed = one.has("key") && !type.equals("button");
            if ((keyed || type.equals("dynamiclist")) && !seen.add(full)) {
                twice.add(full);
            }
            collectKeys(one, key.isEmpty() ? path : full + ".", seen, twice);
        }
    }
}
