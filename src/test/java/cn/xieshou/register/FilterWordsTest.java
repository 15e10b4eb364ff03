package cn.xieshou.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What filters say of themselves where they are closed. */
class FilterWordsTest {

    private static final List<Filter> FILTERS = List.of(
            Filter.always(
                    "year",
                    "学年",
                    List.of(new Choice("2026", "2026—2027学年"), new Choice("2025", "2025—2026学年")),
                    "2026",
                    year -> Condition.ANY),
            Filter.choice(
                    "stage",
                    "阶段",
                    "全部阶段",
                    List.of(new Choice("ON", "实施"), new Choice("ENDED", "结束")),
                    on -> Condition.ANY),
            Filter.text("q", "校名", typed -> Condition.ANY),
            Filter.day("from", "从", day -> Condition.ANY));

    @Test
    void aChoiceIsNamedOnceWordsAreQuotedAndADayIsWrittenOut() {
        assertThat(words(Map.of("stage", "ON", "q", "二中", "from", "2026-9-1")))
                .isEqualTo("2026—2027学年，阶段 实施，“二中”，从2026年9月1日");
        assertThat(words(Map.of())).isEqualTo("2026—2027学年");
    }

    @Test
    void whatIsNoDayIsToldAsTypedAndOpensTheFilters() {
        assertThat(words(Map.of("from", "昨天"))).isEqualTo("2026—2027学年，从昨天");
        assertThat(asked(Map.of("from", "昨天")).hasProblem()).isTrue();
        assertThat(asked(Map.of("from", "2026年9月1日")).hasProblem()).isFalse();
    }

    private static String words(Map<String, String> sent) {
        return asked(sent).words();
    }

    private static Asked asked(Map<String, String> sent) {
        return Asked.of("/pairings", FILTERS, List.of(), sent);
    }
}
