package cn.xieshou.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.assessment.FinalGradeInputs;
import cn.xieshou.testing.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of final-grade and each boundary of the county's numbers: 90, 80, 60 points, three lines (R-FIN-1, R-EVA-3). */
class FinalGradeTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("final-grade");

    @ParameterizedTest(name = "{0}: {1} and {2} points, {4} of {3} failed, {5} below, {6} short → {7}")
    @CsvSource({
        "不合格, 95.00, 95.00, 2, 0, 0, 0, 不合格, 效能告诫限定为不合格",
        "不限, 59.99, 95.00, 2, 0, 0, 0, 不合格, 专家平均分不到合格线",
        "合格, 59.99, 95.00, 2, 0, 0, 0, 不合格, 专家平均分不到合格线",
        "不限, 60.00, 80.00, 2, 0, 0, 0, 合格, 专家平均分达到合格线",
        "不限, 95.00, 55.00, 3, 2, 0, 0, 不合格, 3个学期中有2个不合格",
        "不限, 95.00, 70.00, 2, 1, 0, 0, 合格, 有1个学期不合格，最高评为合格",
        "不限, 95.00, 70.00, 1, 1, 0, 0, 不合格, 1个学期中有1个不合格",
        "合格, 95.00, 95.00, 2, 0, 0, 0, 合格, 效能告诫限定最高评为合格",
        "不限, 95.00, 95.00, 2, 0, 1, 0, 合格, 有1个评分项低于最低分，最高评为合格",
        "不限, 95.00, 95.00, 2, 0, 0, 4, 合格, 有4项没有达到，最高评为合格",
        "不限, 79.99, 95.00, 2, 0, 0, 0, 合格, 专家平均分达到合格线",
        "不限, 80.00, 79.99, 2, 0, 0, 0, 合格, 各学期平均分不到良好线",
        "不限, 80.00, 80.00, 2, 0, 0, 3, 良好, 专家平均分达到良好线",
        "良好, 95.00, 95.00, 2, 0, 0, 0, 良好, 效能告诫限定最高评为良好",
        "不限, 89.99, 95.00, 2, 0, 0, 0, 良好, 专家平均分达到良好线",
        "不限, 90.00, 89.99, 2, 0, 0, 0, 良好, 各学期平均分不到优秀线",
        "不限, 90.00, 90.00, 2, 0, 0, 1, 良好, 平均分达到优秀线，但有1项没有达到",
        "不限, 90.00, 90.00, 2, 0, 0, 0, 优秀, 平均分达到优秀线，各项全部达到",
        "优秀, 90.00, 90.00, 0, 0, 0, 0, 优秀, 平均分达到优秀线，各项全部达到"
    })
    void whichGrade(
            String cap,
            double experts,
            double terms,
            int graded,
            int failed,
            int below,
            int missing,
            String grade,
            String reason) {
        var result = TABLE.ask(new FinalGradeInputs(
                                cap,
                                experts - 60,
                                experts - 80,
                                experts - 90,
                                graded,
                                failed,
                                terms - 80,
                                terms - 90,
                                below,
                                missing,
                                missing - 3)
                        .asked())
                .getSingleResult();
        assertThat(result.<String>getEntry("grade")).isEqualTo(grade);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }
}
