package cn.xieshou.matching.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.DecisionTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of matching-score and both sides of every boundary (R-SUR-2). */
class MatchingScoreTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("matching-score");

    @ParameterizedTest(name = "{0} {1} → {2} points: {3}")
    @CsvSource({
        "教学质量, 100, 15, 教学质量明显强于受援学校（相差30分及以上）",
        "教学质量, 30, 15, 教学质量明显强于受援学校（相差30分及以上）",
        "教学质量, 29, 10, 教学质量强于受援学校（相差10至30分）",
        "教学质量, 10, 10, 教学质量强于受援学校（相差10至30分）",
        "教学质量, 9, 4, 教学质量与受援学校相近（相差不足10分）",
        "教学质量, 0, 4, 教学质量与受援学校相近（相差不足10分）",
        "教学质量, -1, 0, 教学质量不及受援学校",
        "教学质量, -100, 0, 教学质量不及受援学校",
        "师资力量, 30, 15, 师资力量明显强于受援学校（相差30分及以上）",
        "师资力量, 29, 10, 师资力量强于受援学校（相差10至30分）",
        "师资力量, 10, 10, 师资力量强于受援学校（相差10至30分）",
        "师资力量, 9, 4, 师资力量与受援学校相近（相差不足10分）",
        "师资力量, 0, 4, 师资力量与受援学校相近（相差不足10分）",
        "师资力量, -1, 0, 师资力量不及受援学校",
        "设施设备, 30, 10, 设施设备明显强于受援学校（相差30分及以上）",
        "设施设备, 29, 7, 设施设备强于受援学校（相差10至30分）",
        "设施设备, 10, 7, 设施设备强于受援学校（相差10至30分）",
        "设施设备, 9, 3, 设施设备与受援学校相近（相差不足10分）",
        "设施设备, 0, 3, 设施设备与受援学校相近（相差不足10分）",
        "设施设备, -1, 0, 设施设备不及受援学校",
        "教育资源, 30, 10, 教育资源明显强于受援学校（相差30分及以上）",
        "教育资源, 29, 7, 教育资源强于受援学校（相差10至30分）",
        "教育资源, 10, 7, 教育资源强于受援学校（相差10至30分）",
        "教育资源, 9, 3, 教育资源与受援学校相近（相差不足10分）",
        "教育资源, 0, 3, 教育资源与受援学校相近（相差不足10分）",
        "教育资源, -1, 0, 教育资源不及受援学校",
        "区位距离, -1, 0, 无从得知",
        "区位距离, 0, 5, 20公里以内",
        "区位距离, 20, 5, 20公里以内",
        "区位距离, 21, 3, 20至50公里",
        "区位距离, 50, 3, 20至50公里",
        "区位距离, 51, 1, 50公里以上",
        "区位距离, 400, 1, 50公里以上",
        "发展潜力, -1, 0, 尚未询问",
        "发展潜力, 0, 1, 发展潜力有限",
        "发展潜力, 39, 1, 发展潜力有限",
        "发展潜力, 40, 3, 有一定发展潜力",
        "发展潜力, 69, 3, 有一定发展潜力",
        "发展潜力, 70, 5, 发展潜力大",
        "发展潜力, 100, 5, 发展潜力大",
        "学科互补, 100, 30, 所缺学科，支援学校能满足八成以上",
        "学科互补, 80, 30, 所缺学科，支援学校能满足八成以上",
        "学科互补, 79, 20, 所缺学科，支援学校能满足五成以上",
        "学科互补, 50, 20, 所缺学科，支援学校能满足五成以上",
        "学科互补, 49, 10, 所缺学科，支援学校能满足一部分",
        "学科互补, 20, 10, 所缺学科，支援学校能满足一部分",
        "学科互补, 19, 0, 所缺学科，支援学校大多不能满足",
        "学科互补, 0, 0, 所缺学科，支援学校大多不能满足",
        "其他需求互补, 100, 10, 其他需求（管理、设施、文化、心理等），支援学校能满足一半以上",
        "其他需求互补, 50, 10, 其他需求（管理、设施、文化、心理等），支援学校能满足一半以上",
        "其他需求互补, 49, 3, 其他需求，支援学校只能满足少部分",
        "其他需求互补, 0, 3, 其他需求，支援学校只能满足少部分",
        "学段, 1, 0, 学段一致",
        "学段, 0, -100, 学段不一致，不宜结对"
    })
    void givesPointsAndItsReason(String criterion, int measured, int points, String reason) {
        var result =
                TABLE.ask(Map.of("criterion", criterion, "value", measured)).getSingleResult();

        assertThat(((Number) result.getEntry("points")).intValue()).isEqualTo(points);
        assertThat(result.getEntry("reason").toString()).contains(reason);
    }

    @Test
    void theBestPairReachesAHundredPoints() {
        int total = Map.of(
                        "教学质量", 40, "师资力量", 40, "设施设备", 40, "教育资源", 40, "区位距离", 5, "发展潜力", 90, "学科互补", 100, "其他需求互补",
                        100, "学段", 1)
                .entrySet()
                .stream()
                .mapToInt(entry -> ((Number) TABLE.ask(Map.of("criterion", entry.getKey(), "value", entry.getValue()))
                                .getSingleResult()
                                .getEntry("points"))
                        .intValue())
                .sum();

        assertThat(total).isEqualTo(100);
    }
}
