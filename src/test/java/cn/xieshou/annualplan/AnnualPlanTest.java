package cn.xieshou.annualplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has to agree next, and what is late (R-PLN-1, R-PLN-3). */
class AnnualPlanTest {

    private static final PlanId ID = new PlanId("P-2026-001", 2026);
    private static final LocalDate DUE = LocalDate.of(2026, 8, 31);
    private static final PlanText TEXT = new PlanText(ID, "方案", "一中", "二中", null, Map.of(), List.of(), List.of());

    @Test
    void everybodyIsAskedInOrderUntilAllHaveAgreedToThisText() {
        assertThat(plan(null, null).missing()).hasValue(Consenter.RECIPIENT_LIAISON);
        assertThat(plan(null, null, agreed(Consenter.RECIPIENT_LIAISON)).missing())
                .hasValue(Consenter.SUPPORTING_PRINCIPAL);
        assertThat(plan(null, null, agreed(Consenter.RECIPIENT_LIAISON), agreed(Consenter.SUPPORTING_PRINCIPAL))
                        .missing())
                .hasValue(Consenter.RECIPIENT_PRINCIPAL);
        assertThat(plan(
                                null,
                                null,
                                agreed(Consenter.RECIPIENT_LIAISON),
                                agreed(Consenter.SUPPORTING_PRINCIPAL),
                                agreed(Consenter.RECIPIENT_PRINCIPAL))
                        .missing())
                .isEmpty();
    }

    @Test
    void onceTheSectionHadItTheLiaisonIsNotAskedAgain() {
        assertThat(plan(DUE, null).missing()).hasValue(Consenter.SUPPORTING_PRINCIPAL);
        assertThat(plan(DUE, null).stands(Consenter.RECIPIENT_LIAISON)).isTrue();
        assertThat(plan(DUE, null).stands(Consenter.RECIPIENT_PRINCIPAL)).isFalse();
        assertThat(plan(DUE, null, agreed(Consenter.SUPPORTING_PRINCIPAL), agreed(Consenter.RECIPIENT_PRINCIPAL))
                        .missing())
                .isEmpty();
    }

    @Test
    void whoReturnedItIsAskedInTheSameOrderAsBeforeAndTheSectionIsNoneOfThem() {
        assertThat(plan(null, "RECIPIENT_PRINCIPAL").missing()).hasValue(Consenter.RECIPIENT_LIAISON);
        assertThat(plan(null, "RECIPIENT_PRINCIPAL", agreed(Consenter.RECIPIENT_LIAISON))
                        .missing())
                .hasValue(Consenter.SUPPORTING_PRINCIPAL);
        assertThat(plan(DUE, AnnualPlan.SECTION).missing()).hasValue(Consenter.SUPPORTING_PRINCIPAL);
    }

    @Test
    void aVoidConsentOrOneToAnotherTextStandsForNothing() {
        Consent voided =
                new Consent(1, Consenter.RECIPIENT_LIAISON, "a", Instant.EPOCH, TEXT.checksum(), Instant.EPOCH);
        Consent other = new Consent(1, Consenter.RECIPIENT_LIAISON, "a", Instant.EPOCH, "0".repeat(64), null);
        assertThat(plan(null, null, voided, other).missing()).hasValue(Consenter.RECIPIENT_LIAISON);
        assertThat(plan(null, null, voided, other).standing(Consenter.RECIPIENT_LIAISON))
                .isEmpty();
        Consent stands = agreed(Consenter.RECIPIENT_LIAISON);
        assertThat(plan(null, null, voided, stands).standing(Consenter.RECIPIENT_LIAISON))
                .hasValue(stands);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSchoolsOweIsOverdueTheDayAfter(PlanState state) {
        boolean owed = List.of(PlanState.MISSING, PlanState.DRAFTING, PlanState.RETURNED)
                .contains(state);
        assertThat(plan(state, false).isOverdue(DUE)).isFalse();
        assertThat(plan(state, false).isOverdue(DUE.plusDays(1))).isEqualTo(owed);
        assertThat(plan(state, true).isOverdue(DUE)).as("came late").isTrue();
        assertThat(state.isClosed())
                .isEqualTo(Set.of(PlanState.FILED, PlanState.EXEMPT, PlanState.DISSOLVED)
                        .contains(state));
    }

    @Test
    void aPlanOfWhichNothingWasSubmittedHasNoText() {
        AnnualPlan empty = new AnnualPlan(
                ID,
                PlanState.MISSING,
                true,
                Instant.EPOCH,
                null,
                DUE,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        assertThatThrownBy(empty::text).hasMessageContaining("nothing was submitted");
        assertThat(plan(null, null).text().text()).isEqualTo(TEXT);
    }

    private static Consent agreed(Consenter party) {
        return new Consent(1, party, "somebody", Instant.EPOCH, TEXT.checksum(), null);
    }

    private static AnnualPlan plan(@Nullable LocalDate receivedOn, @Nullable String returnedBy, Consent... consents) {
        return plan(PlanState.DRAFTING, false, receivedOn, returnedBy, List.of(consents));
    }

    private static AnnualPlan plan(PlanState state, boolean late) {
        return plan(state, late, null, null, List.of());
    }

    private static AnnualPlan plan(
            PlanState state,
            boolean late,
            @Nullable LocalDate receivedOn,
            @Nullable String returnedBy,
            List<Consent> consents) {
        return new AnnualPlan(
                ID,
                state,
                false,
                Instant.EPOCH,
                null,
                DUE,
                false,
                late,
                "a.liaison",
                null,
                receivedOn,
                returnedBy,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new PlanVersion(1, TEXT, "a.liaison", Instant.EPOCH),
                consents);
    }
}
