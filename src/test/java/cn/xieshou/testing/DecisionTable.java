package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A decision table as it lies in {@code processes/}, without the application. Fails when the tests of a class, run all together,
 * leave a rule unhit: {@code @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("section-routing");}
 */
public final class DecisionTable implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final String stem;
    private final boolean whole;
    private final Set<String> hit = new HashSet<>();
    private final Set<String> finished = new HashSet<>();
    private final DmnEngine engine;
    private @Nullable DmnDecision decision;

    private DecisionTable(String stem, boolean whole) {
        this.stem = stem;
        this.whole = whole;
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                List.of(event -> event.getMatchingRules().forEach(rule -> hit.add(rule.getId()))));
        engine = configuration.buildEngine();
    }

    /** @param stem of the file, and id of its decision */
    public static DecisionTable of(String stem) {
        return new DecisionTable(stem, true);
    }

    /** The same for a test that asks some of it and says nothing about the rest. */
    public static DecisionTable partOf(String stem) {
        return new DecisionTable(stem, false);
    }

    public DmnDecisionTableResult ask(Map<String, Object> facts) {
        return engine.evaluateDecisionTable(Objects.requireNonNull(decision, "not read"), facts);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        hit.clear();
        finished.clear();
        try (InputStream file = Files.newInputStream(ModelFolder.path().resolve(stem + ".dmn"))) {
            decision = engine.parseDecision(stem, file);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            finished.add(context.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        boolean all = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .allMatch(method -> finished.contains(method.getName()));
        // A single method run by itself hits only its own rules.
        if (whole && all) {
            assertThat(rules()).isNotEmpty();
            assertThat(hit).as("rules of %s that a test hit", stem).containsExactlyInAnyOrderElementsOf(rules());
        }
    }

    private List<String> rules() {
        var table = (DmnDecisionTableImpl) Objects.requireNonNull(decision).getDecisionLogic();
        return table.getRules().stream().map(rule -> rule.getId()).toList();
    }
}
