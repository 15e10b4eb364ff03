package cn.xieshou.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.commendation.CandidateTable.Measures;
import cn.xieshou.commendation.CandidateTable.Verdict;
import cn.xieshou.commendation.Proposing.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is proposed by rank, whatever the order in which the records come (R-AWD-1). */
class ProposingTest {

    /** From 80 points on, within the places. */
    private static final CandidateTable TABLE =
            (facts, measures, over) -> new Verdict(facts.points().intValue() >= measures.points() && over <= 0, "");

    private static final Proposing TWO_PLACES = new Proposing(TABLE, new Measures(80, 0), kind -> 2);

    @Test
    void theBestWithinThePlacesAreProposed() {
        assertThat(proposed(of("a", "91"), of("b", "95"), of("c", "80"), of("d", "79")))
                .containsExactly("a", "b");
    }

    @Test
    void allWhoAreEqualAtTheLastPlaceAreProposed() {
        assertThat(proposed(of("a", "91.50"), of("b", "95"), of("c", "91.5"), of("d", "91.49")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void everyKindHasItsOwnPlaces() {
        assertThat(proposed(of("a", "91"), of("b", "95"), of(HonourKind.RECIPIENT, "r", "81")))
                .containsExactly("a", "b", "r");
    }

    @Test
    void theOrderInWhichTheyComeDecidesNothing() {
        List<CandidateFacts> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(of(HonourKind.values()[i % 5], "s" + i, String.valueOf(78 + i % 7)));
        }
        List<Proposal> first = TWO_PLACES.of(all);
        assertThat(first).anyMatch(one -> one.verdict().proposed());
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(all, random);
            assertThat(TWO_PLACES.of(all)).isEqualTo(first);
        }
    }

    private static List<String> proposed(CandidateFacts... all) {
        return TWO_PLACES.of(List.of(all)).stream()
                .filter(one -> one.verdict().proposed())
                .map(one -> one.facts().school())
                .toList();
    }

    private static CandidateFacts of(String school, String points) {
        return of(HonourKind.SUPPORTING, school, points);
    }

    private static CandidateFacts of(HonourKind kind, String school, String points) {
        return new CandidateFacts(
                kind, school, "", "", "", "P-2026-001", "", true, 1, new BigDecimal(points), "优秀", 0, 0, false);
    }
}
