package cn.xieshou.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.ScoreSummary;
import cn.xieshou.testing.DecisionTable;
import java.math.BigDecimal;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of term-scoring: two sheets wanted, ten points apart allowed (R-EVA-1). */
class TermScoringTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("term-scoring");

    @ParameterizedTest(name = "{0} sheets {1} apart → {2}")
    @CsvSource({"0, 0, 增补专家", "1, 0, 增补专家", "2, 10.0, 评分有效", "2, 10.1, 增补专家", "3, 25, 评分有效", "4, 0, 评分有效"})
    void whetherItWillDo(int sheets, BigDecimal spread, String scoring) {
        ScoreSummary summary = new ScoreSummary(sheets, BigDecimal.TEN, spread);

        assertThat(TABLE.ask(TermEvaluations.scoring(summary, 2, 10))
                        .getSingleResult()
                        .<String>getEntry("scoring"))
                .isEqualTo(scoring);
    }
}
