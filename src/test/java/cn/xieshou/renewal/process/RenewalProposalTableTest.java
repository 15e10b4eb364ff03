package cn.xieshou.renewal.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.Grade;
import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.Wish;
import cn.xieshou.testing.DecisionTable;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of renewal-proposal, and which of two goes first (R-FIN-3). */
class RenewalProposalTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("renewal-proposal");

    @ParameterizedTest(name = "{0}, {1}, {2} → {3}")
    @CsvSource({
        "优秀, 结束, 结束, 结束, 两校都希望结束",
        "不合格, 结束, 结束, 结束, 两校都希望结束",
        "优秀, 结束, 续签, 结束, 支援学校希望结束，受援学校可以另行匹配",
        "不合格, 结束, 没有意见, 结束, 支援学校希望结束，受援学校可以另行匹配",
        "良好, 续签, 结束, 结束, 受援学校希望结束",
        "不合格, 没有意见, 结束, 结束, 受援学校希望结束",
        "不合格, 续签, 续签, 结束, 这一周期评估不合格，受援学校可以另行匹配",
        "不合格, 没有意见, 没有意见, 结束, 这一周期评估不合格，受援学校可以另行匹配",
        "合格, 续签, 续签, 续签, 两校都希望续签",
        "没有, 续签, 续签, 续签, 两校都希望续签",
        "合格, 续签, 没有意见, 续签, 没有学校希望结束",
        "没有, 没有意见, 续签, 续签, 没有学校希望结束",
        "没有, 没有意见, 没有意见, 续签, 没有学校希望结束"
    })
    void whatIsProposed(String grade, String supporting, String recipient, String proposal, String reason) {
        var result = ask(grade, supporting, recipient);

        assertThat(result.<String>getEntry("proposal")).isEqualTo(proposal);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }

    @Test
    void everyCaseHasAnAnswerThatTheProductKnows() {
        for (Wish supporting : Wish.values()) {
            for (Wish recipient : Wish.values()) {
                Stream.concat(Stream.of("没有"), Stream.of(Grade.values()).map(Grade::label))
                        .forEach(grade -> assertThat(Outcome.called(ask(grade, supporting.label(), recipient.label())
                                        .getEntry("proposal")))
                                .isNotNull());
            }
        }
    }

    private static DmnDecisionRuleResult ask(String grade, String supporting, String recipient) {
        return TABLE.ask(Map.of("grade", grade, "supportingWish", supporting, "recipientWish", recipient))
                .getSingleResult();
    }
}
