package cn.xieshou.commendation.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.commendation.CandidateFacts;
import cn.xieshou.commendation.CandidateTable.Measures;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.testing.DecisionTable;
import java.math.BigDecimal;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of commendation-candidates, on both sides of every boundary (R-AWD-1); 85 points are asked for, 3 things may be missing. */
class CommendationCandidatesTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("commendation-candidates");

    private static final Measures MEASURES = new Measures(85, 3);

    @ParameterizedTest(name = "{0} done {1} terms {2} points {3} {4} short {5} open {6} admonished {7} over {8} → {9}")
    @CsvSource({
        "SUPPORTING, true, 2, 92.5, 良好, 3, 0, false, 0, true, 学年平均92.5分，最低等次良好，没有未完成的整改，排在名额以内",
        "RECIPIENT, true, 1, 85.00, 优秀, 0, 0, false, -2, true, 学年平均85分，最低等次优秀，没有未完成的整改，排在名额以内",
        "SUPPORTING, true, 2, 92.5, 良好, 3, 0, false, 1, false, 符合条件，学年平均92.5分，按分数排在名额以外",
        "SUPPORTING, true, 2, 92.5, 良好, 4, 0, false, 0, false, 有一个学期4项没有达到，超过允许的项数",
        "SUPPORTING, true, 2, 84.99, 良好, 0, 0, false, 0, false, 学年平均84.99分，不到规定的分数",
        "SUPPORTING, true, 2, 92, 合格, 0, 0, false, 0, false, 有学期评为合格",
        "RECIPIENT, true, 2, 92, 不合格, 0, 0, false, 0, false, 有学期评为不合格",
        "RECIPIENT, true, 2, 92, 优秀, 0, 1, false, 0, false, 有1项整改没有完成",
        "RECIPIENT, true, 2, 92, 优秀, 0, 1, true, 0, false, 效能告诫正在执行",
        "RECIPIENT, true, 0, 0, '', 0, 0, false, 0, false, 本学年没有已定的学期评估结果",
        "TEACHER, true, 2, 85, 合格, 9, 0, false, 0, true, 本人的工作按要求完成；所在结对学年平均85分，排在名额以内",
        "MENTOR, true, 2, 84.9, 良好, 0, 0, false, 0, false, 学年平均84.9分，不到规定的分数",
        "CADRE, true, 2, 90, 不合格, 0, 0, false, 0, false, 所在结对有学期评为不合格",
        "CADRE, true, 2, 90, 良好, 0, 0, false, 3, false, 符合条件，学年平均90分，按分数排在名额以外",
        "TEACHER, true, 0, 0, '', 0, 0, false, 0, false, 本学年没有已定的学期评估结果",
        "TEACHER, false, 2, 92, 优秀, 0, 0, false, 0, false, 本人的工作没有按要求完成",
    })
    void whomTheDataProposes(
            HonourKind kind,
            boolean completed,
            int evaluated,
            BigDecimal points,
            String lowest,
            int shortItems,
            int open,
            boolean admonished,
            int overLimit,
            boolean proposed,
            String reason) {
        CandidateFacts facts = new CandidateFacts(
                kind,
                "yizhong",
                kind.ofSchool() ? "" : "T1",
                "",
                "",
                "P-2026-001",
                "secondary-section",
                completed,
                evaluated,
                points,
                lowest,
                shortItems,
                open,
                admonished);
        var result =
                TABLE.ask(DmnCandidateTable.inputs(facts, MEASURES, overLimit)).getSingleResult();

        assertThat(result.<Boolean>getEntry("proposed")).isEqualTo(proposed);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }
}
