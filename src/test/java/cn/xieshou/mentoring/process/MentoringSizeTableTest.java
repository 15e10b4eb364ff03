package cn.xieshou.mentoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of mentoring-size and each boundary of 2–3, of two subjects, of a day a month. */
class MentoringSizeTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("mentoring-size");

    @ParameterizedTest(name = "{0} {1} of {2} to {3} → {4}")
    @CsvSource({
        "带徒人数, 1, 2, 3, 不足, 带徒1名，还差1名",
        "带徒人数, 2, 2, 3, 足够, 带徒2名",
        "带徒人数, 3, 2, 3, 足够, 带徒3名",
        "带徒人数, 4, 2, 3, 超出, 带徒4名，最多3名",
        "结对学科, 1, 2, 1, 不足, 只有1个学科，还差1个学科",
        "结对学科, 2, 2, 2, 足够, 有2个学科",
        "结对学科, 5, 2, 5, 足够, 有5个学科",
        "每月指导, 0, 1, 0, 不足, 指导0天，还差1天",
        "每月指导, 1, 1, 1, 足够, 指导1天",
        "每月指导, 4, 1, 2, 足够, 指导4天"
    })
    void howMany(String criterion, int actual, int least, int most, String verdict, String reason) {
        var result = TABLE.ask(DmnMentoringTables.sizeInputs(criterion, actual, least, most))
                .getSingleResult();

        assertThat(result.<String>getEntry("verdict")).isEqualTo(verdict);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }
}
