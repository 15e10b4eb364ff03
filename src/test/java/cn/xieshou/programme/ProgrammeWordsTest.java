package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.shared.SchoolYear;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a programme says of its steps, dates and changes. */
class ProgrammeWordsTest {

    private final ProgrammeYear county = ShippedData.programmes().get(0).year();

    @Test
    void everyStepLimitAndDateHasItsOwnNumber() {
        for (Step step : Step.values()) {
            assertThat(county.workingDays(step))
                    .as(step.key())
                    .isEqualTo(county.steps().stream()
                            .filter(row -> row.step().equals(step.key()))
                            .findFirst()
                            .orElseThrow()
                            .workingDays());
        }
        for (YearlyEvent matter : YearlyEvent.values()) {
            assertThat(county.date(matter).matter()).isEqualTo(matter.key());
        }
        for (LimitKey limit : LimitKey.values()) {
            assertThat(county.limit(limit)).as(limit.key()).isPositive();
        }
        assertThat(county.workingDays(Step.values()[0])).isPositive();
    }

    @Test
    void aStepOrADateThatIsMissingIsNamed() {
        ProgrammeYear empty = new ProgrammeYear(
                null, "county", 2026, "县级方案", "", "", "14", List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        assertThatThrownBy(() -> empty.workingDays(Step.values()[0]))
                .hasMessageContaining("has no working days for " + Step.values()[0].key());
        assertThatThrownBy(() -> empty.limit(LimitKey.values()[0])).hasMessageContaining("has no limit");
        assertThatThrownBy(() -> empty.date(YearlyEvent.SELECTION)).hasMessageContaining("has no date for selection");
        assertThatThrownBy(() -> YearlyEvent.of("autumn")).hasMessageContaining("unknown matter autumn");
    }

    @Test
    void whatPreparesASchoolYearIsDueBeforeItAndWhatEvaluatesAfterTheTerm() {
        assertThat(YearlyEvent.values())
                .filteredOn(YearlyEvent::ahead)
                .containsExactly(
                        YearlyEvent.SELECTION_OPENS,
                        YearlyEvent.SELECTION,
                        YearlyEvent.ANNUAL_PLAN_OPENS,
                        YearlyEvent.ANNUAL_PLAN);
        assertThat(YearlyEvent.values())
                .filteredOn(YearlyEvent::afterTerm)
                .containsExactly(YearlyEvent.TERM_EVALUATION, YearlyEvent.ATTACHMENT_REPORT);
        assertThat(YearlyEvent.of("service-start")).isEqualTo(YearlyEvent.SERVICE_START);
    }

    @Test
    void aChangeSaysWhatWasAndWhatIs() {
        assertThat(change("", "每学期不少于2次").what()).isEqualTo("新增：每学期不少于2次");
        assertThat(change("每学期不少于2次", "").what()).isEqualTo("取消：每学期不少于2次");
        assertThat(change("5个工作日", "7个工作日").what()).isEqualTo("5个工作日 改为 7个工作日");
    }

    @Test
    void aFormThatWasOpenedBeforeAChangeIsAnotherVersion() {
        Map<String, String> fields =
                new LinkedHashMap<>(TypedProgramme.of(county).fields());
        String version = new TypedProgramme(fields).version();
        assertThat(version).hasSize(64).isEqualTo(TypedProgramme.of(county).version());
        fields.put("name", "另一方案");
        assertThat(new TypedProgramme(fields).version()).isNotEqualTo(version);
    }

    private static ProgrammeChange change(String before, String after) {
        return new ProgrammeChange(new SchoolYear(2026), Instant.EPOCH, "办公室", "Q-01", before, after);
    }
}
