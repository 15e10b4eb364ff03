package cn.xieshou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({"return,退回意见", "return-form,退回意见", "return-assessment,退回意见", "return-learners,退回意见", "refuse,意见"})
    void whoReturnsOrRefusesSaysWhy(String decision, String label) {
        assertThatThrownBy(() -> judgement(Map.of("decision", decision)))
                .isInstanceOfSatisfying(FormRefused.class, refused -> {
                    assertThat(refused.problems()).singleElement().satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo("opinion");
                        assertThat(problem.label()).isEqualTo(label);
                        assertThat(problem.reason()).startsWith("请写明");
                    });
                });
        assertThatThrownBy(() -> judgement(Map.of("decision", decision, "opinion", " \u3000")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请写明");
        assertThat(judgement(Map.of("decision", decision, "opinion", " 请补充 ")).opinion())
                .isEqualTo("请补充");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agree", "sign", "file", "confirm", "accept", "approve"})
    void whoAgreesMayKeepSilent(String decision) {
        Judgement judgement = judgement(Map.of("decision", decision));
        assertThat(judgement).isEqualTo(new Judgement(decision, "", ""));
        assertThat(judgement.returns()).isFalse();
        assertThat(judgement.refuses()).isFalse();
    }

    @Test
    void aRemarkIsCleaned() {
        assertThat(judgement(Map.of("decision", "agree", "remark", " 同意。\r\n ")).remark())
                .isEqualTo("同意。");
    }

    @Test
    void whatCannotBeDecidedStandsAtTheDecision() {
        assertThat(Judgement.impossible("暂不能会签").problems())
                .containsExactly(new FormRefused.Problem("decision", "办理意见", "暂不能会签"));
    }

    private static Judgement judgement(Map<String, Object> values) {
        return Judgement.of(new FormValues(values));
    }
}
