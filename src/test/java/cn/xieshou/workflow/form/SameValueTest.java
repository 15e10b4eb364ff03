package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two values are compared as people do. */
class SameValueTest {

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(SameValue.same(2, 2.0)).isTrue();
        assertThat(SameValue.same(2, 2.5)).isFalse();
        assertThat(SameValue.same(2, "2")).isFalse();
    }

    @Test
    void aTextIsTheSameWhateverItsLineEnds() {
        assertThat(SameValue.same("甲\r\n乙 ", "甲\n乙")).isTrue();
        assertThat(SameValue.same("甲", "乙")).isFalse();
    }

    @Test
    void listsAreTheSameElementByElement() {
        assertThat(SameValue.same(List.of(1, "a"), List.of(1.0, "a "))).isTrue();
        assertThat(SameValue.same(List.of(1, "a"), List.of(1, "b"))).isFalse();
        assertThat(SameValue.same(List.of(1), List.of(1, 2))).isFalse();
        assertThat(SameValue.same(Map.of("a", 1), Map.of("a", 1))).isTrue();
        assertThat(SameValue.same(Map.of("a", 1), Map.of("a", 2))).isFalse();
    }

    @Test
    void nothingIsNothingHoweverItIsWritten() {
        for (Object nothing :
                Arrays.asList(null, "", " ", false, List.of(), Map.of(), List.of(" "), Map.of("a", false))) {
            assertThat(SameValue.isNothing(nothing)).isTrue();
            assertThat(SameValue.same(nothing, null)).isTrue();
            assertThat(SameValue.same("甲", nothing)).isFalse();
            assertThat(SameValue.same(nothing, "甲")).isFalse();
        }
        for (Object something : List.of(0, "甲", true, List.of("", 0), Map.of("a", "", "b", 0))) {
            assertThat(SameValue.isNothing(something)).isFalse();
        }
    }
}
