package cn.xieshou.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far it has come with a personal link. */
class PersonalLinkTest {

    private static final Instant SENT = Instant.parse("2026-07-03T01:00:00Z");
    private static final Instant LATER = SENT.plusSeconds(60);
    private static final Instant LAST = SENT.plus(Duration.ofDays(7)).minusSeconds(1);

    @Test
    void aLinkHoldsUntilItsEndAndNotAMomentLonger() {
        PersonalLink link = link("a@example.invalid", null, null, null, null);

        assertThat(link.state(SENT)).isEqualTo(LinkState.SENT);
        assertThat(link.state(LAST)).isEqualTo(LinkState.SENT);
        assertThat(link.state(LAST.plusSeconds(1))).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void aSlipIsPrintedAndNotSent() {
        assertThat(link(null, null, null, null, null).state(LATER)).isEqualTo(LinkState.PRINTED);
        assertThat(link(null, LATER, null, null, null).state(LATER)).isEqualTo(LinkState.OPENED);
    }

    @Test
    void whoAnsweredHasAnsweredWhateverHappenedLater() {
        PersonalLink answered = link("a@example.invalid", LATER, LATER, LATER, null);

        assertThat(answered.state(LAST.plusSeconds(1))).isEqualTo(LinkState.ANSWERED);
    }

    @Test
    void whatWasTakenBackIsToldApartFromWhatGaveWayToANewerOne() {
        assertThat(link(null, LATER, null, LATER, "a.liaison").state(LATER)).isEqualTo(LinkState.REVOKED);
        assertThat(link(null, LATER, null, LATER, null).state(LATER)).isEqualTo(LinkState.REPLACED);
    }

    @Test
    void onlyWhatIsSentPrintedOrOpenedHolds() {
        assertThat(LinkState.values())
                .filteredOn(LinkState::holds)
                .containsExactly(LinkState.SENT, LinkState.PRINTED, LinkState.OPENED);
    }

    @Test
    void neitherNameNorAddressGetsIntoALog() {
        PersonalLink link = link("a@example.invalid", null, null, null, null);

        assertThat(link + link.about()).isNotEmpty().doesNotContain("王某", "example");
    }

    private static PersonalLink link(
            @Nullable String address,
            @Nullable Instant opened,
            @Nullable Instant answered,
            @Nullable Instant revoked,
            @Nullable String revokedBy) {
        return new PersonalLink(
                "one",
                "volunteer",
                "P-2026-001.2026",
                "T1",
                "王某",
                address,
                "a.liaison",
                SENT,
                SENT.plus(Invitations.HOLDS),
                opened,
                answered,
                revoked,
                revokedBy);
    }
}
