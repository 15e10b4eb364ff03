package cn.xieshou.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.GradeInputs;
import cn.xieshou.testing.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of term-grade and each boundary of the county's numbers: 90, 80, 60 points, three quotas (R-EVA-1). */
class TermGradeTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("term-grade");

    @ParameterizedTest(name = "{0} points, {1} below, {2} short, at best {3} → {4}")
    @CsvSource({
        "59.99, 0, 0, 不限, 不合格, 平均分不到合格线",
        "59.99, 2, 9, 不限, 不合格, 平均分不到合格线",
        "59.99, 0, 0, 良好, 不合格, 平均分不到合格线",
        "59.99, 0, 0, 不合格, 不合格, 平均分不到合格线",
        "60.00, 0, 0, 不限, 合格, 平均分达到合格线",
        "60.00, 0, 0, 合格, 合格, 平均分达到合格线",
        "60.00, 0, 0, 不合格, 不合格, 平均分达到合格线，按督查规定评为不合格",
        "95.00, 1, 4, 不合格, 不合格, 平均分达到合格线，按督查规定评为不合格",
        "79.99, 0, 3, 不限, 合格, 平均分达到合格线",
        "79.99, 0, 3, 合格, 合格, 平均分达到合格线",
        "79.99, 0, 3, 良好, 合格, 平均分达到合格线",
        "95.00, 1, 0, 不限, 合格, 有1个评分项低于最低分，最高评为合格",
        "95.00, 1, 0, 合格, 合格, 有1个评分项低于最低分，最高评为合格",
        "95.00, 0, 4, 不限, 合格, 有4项指标没有达到，最高评为合格",
        "95.00, 0, 4, 良好, 合格, 有4项指标没有达到，最高评为合格",
        "80.00, 0, 3, 不限, 良好, 平均分达到良好线",
        "80.00, 0, 3, 合格, 合格, 平均分达到良好线，按督查规定最高评为合格",
        "95.00, 0, 0, 合格, 合格, 平均分达到良好线，按督查规定最高评为合格",
        "89.99, 0, 0, 不限, 良好, 平均分达到良好线",
        "89.99, 0, 0, 良好, 良好, 平均分达到良好线",
        "90.00, 0, 1, 不限, 良好, 平均分达到优秀线，但有1项指标没有达到",
        "90.00, 0, 1, 良好, 良好, 平均分达到优秀线，但有1项指标没有达到",
        "90.00, 0, 0, 良好, 良好, 平均分达到优秀线，按督查规定最高评为良好",
        "90.00, 0, 0, 优秀, 优秀, 平均分达到优秀线，指标全部达到",
        "90.00, 0, 0, 不限, 优秀, 平均分达到优秀线，指标全部达到",
        "100.0, 0, 0, 不限, 优秀, 平均分达到优秀线，指标全部达到"
    })
    void whichGrade(double average, int below, int missing, String cap, String grade, String reason) {
        var result = TABLE.ask(
                        new GradeInputs(average - 90, average - 80, average - 60, below, missing, missing - 3, cap)
                                .asked())
                .getSingleResult();

        assertThat(result.<String>getEntry("grade")).isEqualTo(grade);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }
}
