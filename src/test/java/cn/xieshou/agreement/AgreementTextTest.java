package cn.xieshou.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Components;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is signed is the whole agreement: nothing of it changes under the same checksum (R-AGR-2). */
class AgreementTextTest {

    private static final AgreementText TEXT =
            new AgreementText("P-2026-001", "县级方案", "一中", "二中", "高中部", Map.of(Clause.GOALS, "开齐音乐课"));

    @Test
    void nothingOfTheAgreementChangesUnderTheSameChecksum() {
        Map<String, Object> others = Map.of(
                "pairingId", "P-2026-002",
                "programmeName", "区级方案",
                "supportingName", "三中",
                "recipientName", "四中",
                "scope", "初中部",
                "sections", Map.of(Clause.GOALS, "开齐美术课"));
        assertThat(Components.each(TEXT, others))
                .hasSameSizeAs(others.keySet())
                .allSatisfy((component, text) ->
                        assertThat(text.checksum()).as(component).isNotEqualTo(TEXT.checksum()));
    }

    @Test
    void everySectionIsReadUnderItsHeadingAndAnEmptyOneIsLeftOut() {
        for (Clause section : Clause.values()) {
            AgreementText text = new AgreementText("P-2026-001", "县级方案", "一中", "二中", null, Map.of(section, "只此一处"));
            assertThat(text.whole())
                    .contains("\n" + section.heading() + "\n只此一处\n")
                    .contains("帮扶范围：全校");
        }
        assertThat(TEXT.whole()).contains("开齐音乐课").doesNotContain(Clause.OTHERS.heading());
    }
}
