package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.matching.Choice;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two schools of a pairing, its first school year, and what is still to open in it. */
class PairingTest {

    @Test
    void aPairingHasASchoolOnEachSide() {
        Pairing pairing = since(LocalDate.of(2026, 3, 1));

        assertThat(pairing.school(Side.SUPPORTING)).isEqualTo("yizhong");
        assertThat(pairing.school(Side.SUPPORTING.other())).isEqualTo("erzhong");
        assertThat(Side.RECIPIENT.other()).isEqualTo(Side.SUPPORTING);
        assertThat(pairing.involves("yizhong")).isTrue();
        assertThat(pairing.involves("erzhong")).isTrue();
        assertThat(pairing.involves("sanzhong")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30,2025", "2026-05-01,2026", "2026-09-01,2026", "2027-04-30,2026"})
    void fromMayOnAPairingPreparesTheNextSchoolYear(LocalDate since, int year) {
        assertThat(since(since).firstYear().startYear()).isEqualTo(year);
    }

    @Test
    void anOpeningIsPendingUntilItOpensOrIsSkipped() {
        assertThat(opening(null, false).pending()).isTrue();
        assertThat(opening(Instant.EPOCH, false).pending()).isFalse();
        assertThat(opening(null, true).pending()).isFalse();
    }

    @Test
    void anotherSchoolThanProposedOrNoneIsADeparture() {
        assertThat(new Choice("a", "b", "b", null, null).overridden()).isFalse();
        assertThat(new Choice("a", "b", "c", null, null).overridden()).isTrue();
        assertThat(new Choice("a", "b", null, null, null).overridden()).isTrue();
        assertThat(new Choice("a", null, null, null, null).overridden()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({",二中", "高中部(理科),二中高中部(理科)", "初中部,二中初中部", "东校区,二中东校区", "英语,二中(英语)"})
    void aPartOfASchoolIsPrintedAfterItsNameAnythingElseInBrackets(String scope, String printed) {
        Pairing pairing = new Pairing(
                "P-2026-001", "county", "yizhong", "erzhong", scope, Stage.SURVEY, null, LocalDate.EPOCH, null);

        assertThat(pairing.recipientWithScope("二中")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        ",SENIOR_SECONDARY",
        "高中部(理科),SENIOR_SECONDARY",
        "初中部,JUNIOR_SECONDARY",
        "小学部,PRIMARY",
        "英语,SENIOR_SECONDARY"
    })
    void theLevelHelpedIsThatOfTheScopeIfItNamesOne(String scope, SchoolLevel level) {
        Pairing pairing = new Pairing(
                "P-2026-001", "county", "yizhong", "erzhong", scope, Stage.SURVEY, null, LocalDate.EPOCH, null);

        assertThat(pairing.level(SchoolLevel.SENIOR_SECONDARY)).isEqualTo(level);
    }

    private static Pairing since(LocalDate day) {
        return new Pairing("P-2026-001", "county", "yizhong", "erzhong", null, Stage.values()[0], null, day, null);
    }

    private static Opening opening(Instant openedAt, boolean skipped) {
        return new Opening("P-2026-001", "SELECTION", 2026, 0, Instant.EPOCH, openedAt, skipped);
    }
}
