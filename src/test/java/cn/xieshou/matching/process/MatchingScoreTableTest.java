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

    @ParameterizedTest(name = "{0} {1} → {2} points: {3}")
    @CsvSource({
        "teachingQuality, 100, 15, 教学质量明显强于受援学校（相差30分及以上）",
        "teachingQuality, 30, 15, 教学质量明显强于受援学校（相差30分及以上）",
        "teachingQuality, 29, 10, 教学质量强于受援学校（相差10至30分）",
        "teachingQuality, 10, 10, 教学质量强于受援学校（相差10至30分）",
        "teachingQuality, 9, 4, 教学质量与受援学校相近（相差不足10分）",
        "teachingQuality, 0, 4, 教学质量与受援学校相近（相差不足10分）",
        "teachingQuality, -1, 0, 教学质量不及受援学校",
        "teachingQuality, -100, 0, 教学质量不及受援学校",
        "teachers, 30, 15, 师资力量明显强于受援学校（相差30分及以上）",
        "teachers, 29, 10, 师资力量强于受援学校（相差10至30分）",
        "teachers, 10, 10, 师资力量强于受援学校（相差10至30分）",
        "teachers, 9, 4, 师资力量与受援学校相近（相差不足10分）",
        "teachers, 0, 4, 师资力量与受援学校相近（相差不足10分）",
        "teachers, -1, 0, 师资力量不及受援学校",
        "equipment, 30, 10, 设施设备明显强于受援学校（相差30分及以上）",
        "equipment, 29, 7, 设施设备强于受援学校（相差10至30分）",
        "equipment, 10, 7, 设施设备强于受援学校（相差10至30分）",
        "equipment, 9, 3, 设施设备与受援学校相近（相差不足10分）",
        "equipment, 0, 3, 设施设备与受援学校相近（相差不足10分）",
        "equipment, -1, 0, 设施设备不及受援学校",
        "resources, 30, 10, 教育资源明显强于受援学校（相差30分及以上）",
        "resources, 29, 7, 教育资源强于受援学校（相差10至30分）",
        "resources, 10, 7, 教育资源强于受援学校（相差10至30分）",
        "resources, 9, 3, 教育资源与受援学校相近（相差不足10分）",
        "resources, 0, 3, 教育资源与受援学校相近（相差不足10分）",
        "resources, -1, 0, 教育资源不及受援学校",
        "location, -1, 0, 无从得知",
        "location, 0, 5, 20公里以内",
        "location, 20, 5, 20公里以内",
        "location, 21, 3, 20至50公里",
        "location, 50, 3, 20至50公里",
        "location, 51, 1, 50公里以上",
        "location, 400, 1, 50公里以上",
        "potential, -1, 0, 尚未询问",
        "potential, 0, 1, 发展潜力有限",
        "potential, 39, 1, 发展潜力有限",
        "potential, 40, 3, 有一定发展潜力",
        "potential, 69, 3, 有一定发展潜力",
        "potential, 70, 5, 发展潜力大",
        "potential, 100, 5, 发展潜力大",
        "needsMatch, 100, 30, 所缺学科，支援学校能满足八成以上",
        "needsMatch, 80, 30, 所缺学科，支援学校能满足八成以上",
        "needsMatch, 79, 20, 所缺学科，支援学校能满足五成以上",
        "needsMatch, 50, 20, 所缺学科，支援学校能满足五成以上",
        "needsMatch, 49, 10, 所缺学科，支援学校能满足一部分",
        "needsMatch, 20, 10, 所缺学科，支援学校能满足一部分",
        "needsMatch, 19, 0, 所缺学科，支援学校大多不能满足",
        "needsMatch, 0, 0, 所缺学科，支援学校大多不能满足",
        "supportMatch, 100, 10, 其他需求（管理、设施、文化、心理等），支援学校能满足一半以上",
        "supportMatch, 50, 10, 其他需求（管理、设施、文化、心理等），支援学校能满足一半以上",
        "supportMatch, 49, 3, 其他需求，支援学校只能满足少部分",
        "supportMatch, 0, 3, 其他需求，支援学校只能满足少部分",
        "level, 1, 0, 学段一致",
        "level, 0, -100, 学段不一致，不宜结对"
    })
    void givesPointsAndItsReason(String criterion, int measured, int points, String reason) {
        var result = engine.evaluateDecisionTable(
                        table, Variables.putValue("criterion", criterion).putValue("value", measured))
                .getSingleResult();

        assertThat(((Number) result.getEntry("points")).intValue()).isEqualTo(points);
        assertThat(result.getEntry("reason").toString()).contains(reason);
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
                        "potential",
                        90,
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
