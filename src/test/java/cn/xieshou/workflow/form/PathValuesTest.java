package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values in the groups of a form. */
class PathValuesTest {

    private static final List<List<String>> PATHS = List.of(List.of("a"), List.of("g", "b"), List.of("g", "h", "c"));

    @Test
    void aValueIsFoundAndPutUnderItsGroup() {
        Map<String, Object> values = new LinkedHashMap<>();
        PathValues.put(values, List.of("g", "h", "c"), 1);
        PathValues.put(values, List.of("g", "b"), 2);

        assertThat(values).isEqualTo(Map.of("g", Map.of("h", Map.of("c", 1), "b", 2)));
        assertThat(PathValues.get(values, List.of("g", "h", "c"))).isEqualTo(1);
        assertThat(PathValues.get(values, List.of("g", "b", "c"))).isNull();
    }

    @Test
    void whatNoFieldHasIsForeign() {
        assertThat(PathValues.foreign(Map.of("a", 1, "g", Map.of("b", 2, "h", Map.of("c", 3))), PATHS))
                .isEmpty();
        assertThat(PathValues.foreign(Map.of("x", 1), PATHS)).containsExactly("x");
        assertThat(PathValues.foreign(Map.of("g", Map.of("x", 1)), PATHS)).containsExactly("g.x");
        assertThat(PathValues.foreign(Map.of("g", "no group"), PATHS)).containsExactly("g");
        Map<String, Object> absent = new LinkedHashMap<>();
        absent.put("g", null);
        assertThat(PathValues.foreign(absent, PATHS))
                .as("a group that was left out")
                .isEmpty();
        Map<String, Object> stranger = new LinkedHashMap<>();
        stranger.put("x", null);
        assertThat(PathValues.foreign(stranger, PATHS)).containsExactly("x");
    }

    @Test
    void aMapIsCopiedAndAnythingElseIsAnEmptyOne() {
        Map<String, Object> shown = Map.of("a", 1);
        assertThat(PathValues.shownMap(shown)).isEqualTo(shown).isNotSameAs(shown);
        assertThat(PathValues.shownMap("text")).isEmpty();
        assertThat(PathValues.map(Map.of(1, 2))).isEqualTo(Map.of("1", 2));
    }
}
