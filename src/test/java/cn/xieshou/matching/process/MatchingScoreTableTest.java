package cn.xieshou.matching.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of matching-score and both sides of every boundary (R-SUR-2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingScoreTableTest {

    private final Set<String> hit = new HashSet<>();
    private DmnEngine engine;
    private DmnDecision table;

    @BeforeAll
    void readTheTable() throws IOException {
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                java.util.List.of(event -> event.getMatchingRules().forEach(rule -> hit.add(rule.getId()))));
        engine = configuration.buildEngine();
        try (InputStream file = Files.newInputStream(ModelFolder.path().resolve("matching-score.dmn"))) {
            table = engine.parseDecision(DmnScoreTable.DECISION, file);
        }
    }

    @ParameterizedTest(name = "{0} {1} → {2} points")
    @CsvSource({
        "teachingQuality, 100, 15",
        "teachingQuality, 30, 15",
        "teachingQuality, 29, 10",
        "teachingQuality, 10, 10",
        "teachingQuality, 9, 4",
        "teachingQuality, 0, 4",
        "teachingQuality, -1, 0",
        "teachingQuality, -100, 0",
        "teachers, 30, 15",
        "teachers, 29, 10",
        "teachers, 10, 10",
        "teachers, 9, 4",
        "teachers, 0, 4",
        "teachers, -1, 0",
        "equipment, 30, 10",
        "equipment, 29, 7",
        "equipment, 10, 7",
        "equipment, 9, 3",
        "equipment, 0, 3",
        "equipment, -1, 0",
        "resources, 30, 10",
        "resources, 29, 7",
        "resources, 10, 7",
        "resources, 9, 3",
        "resources, 0, 3",
        "resources, -1, 0",
        "location, -1, 0",
        "location, 0, 10",
        "location, 20, 10",
        "location, 21, 6",
        "location, 50, 6",
        "location, 51, 2",
        "location, 400, 2",
        "needsMatch, 100, 30",
        "needsMatch, 80, 30",
        "needsMatch, 79, 20",
        "needsMatch, 50, 20",
        "needsMatch, 49, 10",
        "needsMatch, 20, 10",
        "needsMatch, 19, 0",
        "needsMatch, 0, 0",
        "supportMatch, 100, 10",
        "supportMatch, 50, 10",
        "supportMatch, 49, 3",
        "supportMatch, 0, 3",
        "level, 1, 0",
        "level, 0, -100"
    })
    void givesPointsAndAReason(String criterion, int measured, int points) {
        var result = engine.evaluateDecisionTable(
                        table, Variables.putValue("criterion", criterion).putValue("value", measured))
                .getSingleResult();

        assertThat(((Number) result.getEntry("points")).intValue()).isEqualTo(points);
        assertThat(result.getEntry("reason").toString()).isNotBlank();
    }

    @Test
    void theBestPairReachesAHundredPoints() {
        int total = Map.of(
                        "teachingQuality",
                        40,
                        "teachers",
                        40,
                        "equipment",
                        40,
                        "resources",
                        40,
                        "location",
                        5,
                        "needsMatch",
                        100,
                        "supportMatch",
                        100,
                        "level",
                        1)
                .entrySet()
                .stream()
                .mapToInt(entry -> ((Number) engine.evaluateDecisionTable(
                                        table,
                                        Variables.putValue("criterion", entry.getKey())
                                                .putValue("value", entry.getValue()))
                                .getSingleResult()
                                .getEntry("points"))
                        .intValue())
                .sum();

        assertThat(total).isEqualTo(100);
    }

    @AfterAll
    void everyRuleWasHit() {
        var rules = ((DmnDecisionTableImpl) table.getDecisionLogic()).getRules();
        assertThat(rules).extracting(rule -> rule.getId()).isNotEmpty().allMatch(hit::contains);
    }
}
