package cn.xieshou.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.rectification.AdmonitionState;
import cn.xieshou.testing.DecisionTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of admonition-effect, for every state (R-EVA-3). */
class AdmonitionEffectTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("admonition-effect");

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "执行中, 本学期, 合格, 效能告诫正在执行，等次最高为合格",
        "执行中, 以前学期, 合格, 效能告诫正在执行，等次最高为合格",
        "已解除, 本学期, 良好, 效能告诫在本学期解除，等次最高为良好",
        "已解除, 以前学期, 不限, 效能告诫以前已经解除",
        "起草中, 本学期, 不限, 没有生效的效能告诫",
        "听取申辩, 本学期, 不限, 没有生效的效能告诫",
        "研究申辩, 本学期, 不限, 没有生效的效能告诫",
        "待领导小组签发, 本学期, 不限, 没有生效的效能告诫",
        "已撤回, 本学期, 不限, 没有生效的效能告诫",
        "不予告诫, 以前学期, 不限, 没有生效的效能告诫",
        "结对终止, 本学期, 不限, 没有生效的效能告诫"
    })
    void howGoodTheGradeMayBe(String state, String when, String cap, String reason) {
        var result = TABLE.ask(DmnAdmonitionEffect.inputs(state, when)).getSingleResult();

        assertThat(result.<String>getEntry("cap")).isEqualTo(cap);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }

    @Test
    void everyStateHasAnAnswer() {
        assertThat(Stream.of(AdmonitionState.values()).map(AdmonitionState::label))
                .isNotEmpty()
                .allSatisfy(state -> assertThat(TABLE.ask(DmnAdmonitionEffect.inputs(state, "本学期"))
                                .getSingleResult())
                        .isNotNull());
    }
}
