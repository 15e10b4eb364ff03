package cn.xieshou.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.matter.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose turn it is with an agreement, and which signatures stand on its text (R-AGR-2). */
class AgreementTest {

    private static final AgreementText TEXT =
            new AgreementText("P-2026-001", "县级方案", "一中", "二中", null, Map.of(Clause.GOALS, "开齐音乐课"));
    private static final AgreementText OTHER =
            new AgreementText("P-2026-001", "县级方案", "一中", "二中", null, Map.of(Clause.GOALS, "开齐美术课"));
    private static final List<Signatory> SCHOOLS =
            List.of(Signatory.RECIPIENT_LIAISON, Signatory.SUPPORTING_PRINCIPAL, Signatory.RECIPIENT_PRINCIPAL);

    @Test
    void bothSchoolsAreAskedInTheirOrderAndThenTheOffice() {
        List<Signature> signatures = new ArrayList<>();
        for (Signatory next : SCHOOLS) {
            assertThat(agreement(signatures, null).missing()).contains(next);
            assertThat(agreement(signatures, null).signedByBothSchools()).isFalse();
            signatures.add(signed(next, TEXT, null));
        }
        assertThat(agreement(signatures, null).signedByBothSchools()).isTrue();
        assertThat(agreement(signatures, null).missing()).contains(Signatory.OFFICE);

        signatures.add(signed(Signatory.OFFICE, TEXT, null));
        assertThat(agreement(signatures, null).missing()).isEmpty();
    }

    @Test
    void everyOneOfTheSchoolsPeopleIsNeeded() {
        for (Signatory left : SCHOOLS) {
            List<Signature> signatures = SCHOOLS.stream()
                    .filter(one -> one != left)
                    .map(one -> signed(one, TEXT, null))
                    .toList();
            assertThat(agreement(signatures, null).signedByBothSchools())
                    .as(left.label())
                    .isFalse();
            assertThat(agreement(signatures, null).missing()).contains(left);
        }
    }

    @Test
    void aSignatureOnAnotherTextOrOneThatIsVoidDoesNotStand() {
        assertThat(agreement(List.of(signed(Signatory.OFFICE, OTHER, null)), null)
                        .standing(Signatory.OFFICE))
                .isEmpty();
        assertThat(agreement(List.of(signed(Signatory.OFFICE, TEXT, Instant.EPOCH)), null)
                        .standing(Signatory.OFFICE))
                .isEmpty();
        Signature right = signed(Signatory.OFFICE, TEXT, null);
        assertThat(agreement(List.of(signed(Signatory.OFFICE, OTHER, null), right), null)
                        .standing(Signatory.OFFICE))
                .contains(right);
        assertThat(agreement(List.of(right), null).standing(Signatory.RECIPIENT_LIAISON))
                .isEmpty();
    }

    @Test
    void whoReturnedTheTextIsAskedInTheSameOrderAsBefore() {
        assertThat(agreement(List.of(), Signatory.RECIPIENT_PRINCIPAL).missing())
                .contains(Signatory.RECIPIENT_LIAISON);
        assertThat(agreement(List.of(), Signatory.RECIPIENT_PRINCIPAL).revisedForOffice())
                .isFalse();
    }

    @Test
    void theOfficeLooksAtAChangedTextBeforeTheSchoolsSignAnew() {
        List<Signature> all =
                SCHOOLS.stream().map(one -> signed(one, TEXT, null)).toList();
        for (Signatory office : List.of(Signatory.OFFICE, Signatory.OFFICE_REVIEW)) {
            assertThat(agreement(List.of(), office).missing()).contains(Signatory.OFFICE_REVIEW);
            assertThat(agreement(List.of(), office).revisedForOffice()).isTrue();
            assertThat(agreement(all, office).missing()).contains(Signatory.OFFICE);
            assertThat(agreement(all, office).revisedForOffice()).isFalse();
        }
    }

    @Test
    void aTextIsActedOnOnceSomebodyHasAgreedToItsLatestSubmission() {
        Agreement agreement = agreement(List.of(), null);
        assertThat(agreement.actedOn()).isFalse();
        assertThat(agreement(List.of(signed(Signatory.RECIPIENT_LIAISON, TEXT, null)), null)
                        .actedOn())
                .isTrue();
        Signature earlier = new Signature(1, Signatory.RECIPIENT_LIAISON, "a", Instant.EPOCH, TEXT.checksum(), null);
        assertThat(agreement(List.of(earlier), null).actedOn()).isFalse();
        assertThat(agreement.draft().check())
                .hasSize(8)
                .isEqualTo(TEXT.checksum().substring(0, 8));
    }

    @Test
    void principalsSignTheOfficeCountersignsAndTheLiaisonAgrees() {
        assertThat(Signatory.values())
                .extracting(Signatory::act)
                .containsExactly(Act.AGREED, Act.SIGNED, Act.SIGNED, Act.COUNTERSIGNED, Act.CONFIRMED);
        assertThat(Signatory.values())
                .filteredOn(Signatory::isPrincipal)
                .containsExactly(Signatory.SUPPORTING_PRINCIPAL, Signatory.RECIPIENT_PRINCIPAL);
        assertThat(Signatory.values())
                .extracting(Signatory::fact)
                .containsExactly(
                        "recipient-liaison", "supporting-principal", "recipient-principal", "office", "office-review");
        assertThat(Signatory.values()).isNotEmpty().allMatch(one -> Signatory.of(one.fact()) == one);
        assertThatThrownBy(() -> Signatory.of("nobody")).hasMessage("no signatory nobody");
    }

    @Test
    void aTextChangedBehindASignatureIsAWarning() {
        Verification.Check right = new Verification.Check(signed(Signatory.OFFICE, TEXT, null), true);
        Verification.Check wrong = new Verification.Check(signed(Signatory.OFFICE, TEXT, null), false);

        assertThat(new Verification(List.of()).label()).isEqualTo("尚无签署");
        assertThat(new Verification(List.of(right)).label()).isEqualTo("文本与签署时一致");
        assertThat(new Verification(List.of(right, wrong)).label()).isEqualTo("警告：文本在签署后被改动");
        assertThat(new Verification(List.of(right, wrong)).intact()).isFalse();
    }

    private static Agreement agreement(List<Signature> signatures, Signatory returnedBy) {
        return new Agreement(
                "P-2026-001",
                null,
                null,
                null,
                new Draft(2, TEXT, "liaison", Instant.EPOCH),
                signatures,
                false,
                returnedBy,
                null);
    }

    private static Signature signed(Signatory who, AgreementText text, Instant voidSince) {
        return new Signature(2, who, "somebody", Instant.EPOCH, text.checksum(), voidSince);
    }
}
