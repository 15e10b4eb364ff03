package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShippedProgrammesTest {

    private final ProgrammeYear county = ShippedData.programmes().get(0).year();
    private final ProgrammeYear district = ShippedData.programmes().get(1).year();

    @Test
    void theCatalogueHasTheTwentyThreeQuotasOfTheRequirements() {
        assertThat(QuotaClause.catalogue())
                .extracting(QuotaClause::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 23)
                        .mapToObj("Q-%02d"::formatted)
                        .toList());
    }

    @Test
    void theCountySchemeHasTheFirstTwelveQuotas() {
        assertThat(clauses(county)).containsExactlyElementsOf(ids(1, 12));
        assertThat(amount(county, "Q-01")).isEqualTo("不少于3");
        assertThat(amount(county, "Q-12")).isEqualTo("5—8");
    }

    @Test
    void theDistrictSchemeHasTheNextSevenQuotas() {
        assertThat(clauses(district)).containsExactlyElementsOf(ids(13, 19));
        assertThat(amount(district, "Q-17")).isEqualTo("不少于30");
    }

    @Test
    void eligibilityIsAsTheCountySchemeHasIt() {
        assertThat(county.limit(LimitKey.MEN_AGE)).isEqualTo(45);
        assertThat(county.limit(LimitKey.WOMEN_AGE)).isEqualTo(40);
        assertThat(county.limit(LimitKey.RURAL_YEARS)).isEqualTo(10);
    }

    @Test
    void theDistrictCycleHasThreeStagesThatFollowEachOther() {
        assertThat(district.stageOn(LocalDate.of(2024, 8, 31)).orElseThrow().name())
                .isEqualTo("制定方案阶段");
        assertThat(district.stageOn(LocalDate.of(2024, 9, 1)).orElseThrow().name())
                .isEqualTo("创建实施阶段");
        assertThat(district.stageOn(LocalDate.of(2026, 12, 31)).orElseThrow().name())
                .isEqualTo("总结表彰阶段");
        assertThat(district.stageOn(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void agreementsAreNumberedByYear() {
        assertThat(county.agreementNumber(2026, 12)).isEqualTo("城乡结对〔2026〕12号");
    }

    private static List<String> clauses(ProgrammeYear year) {
        return year.quotas().stream()
                .map(quota ->
                        QuotaClause.ofMeasure(quota.measure()).orElseThrow().id())
                .distinct()
                .toList();
    }

    private static List<String> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("Q-%02d"::formatted).toList();
    }

    private static String amount(ProgrammeYear year, String measure) {
        return year.quotas().stream()
                .filter(quota -> quota.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .amount();
    }
}
