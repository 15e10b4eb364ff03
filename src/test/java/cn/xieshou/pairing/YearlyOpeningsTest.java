package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each matter of each school year opens once, on the day that the calendar names (R-PLN-1, R-SEC-1, R-CAD-1). */
@XieshouTest
class YearlyOpeningsTest {

    @Autowired
    YearlyOpenings openings;

    @Autowired
    Pairings pairings;

    @Autowired
    PairingWalk walk;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aPairingThatBeginsInJuneOpensSelectionPlanAndAttachmentInTheirTime() {
        String pairing = begun("2026-06-10T10:00");
        assertNext(pairing, "SELECTION", "2026-07-01T00:00");
        assertNext(pairing, "ANNUAL_PLAN", "2026-08-01T00:00");
        assertNext(pairing, "ATTACHMENT", "2026-09-01T00:00");
    }

    @Test
    void aPairingThatBeginsInOctoberOpensItsPlanAndAttachmentAtOnceAndTheSelectionNextJuly() {
        String pairing = begun("2026-10-12T10:00");
        assertNext(pairing, "ANNUAL_PLAN", "2026-10-12T10:01");
        assertNext(pairing, "ATTACHMENT", "2026-10-12T10:01");
        assertNext(pairing, "SELECTION", "2027-07-01T00:00");
    }

    @Test
    void attachmentWaitsForTheNextTermWhenMostOfThisOneIsOver() {
        String pairing = begun("2026-12-01T10:00");
        assertNext(pairing, "ATTACHMENT", "2027-02-01T00:00");
    }

    @Test
    void openingNamesTheSchoolYearThatItIsForAndPlansTheNext() {
        String pairing = begun("2026-06-10T10:00");
        at("2026-08-01T00:00");
        assertNext(pairing, "ANNUAL_PLAN", "2027-08-01T00:00");
        assertThat(openings.open(pairing, "ANNUAL_PLAN").schoolYear()).isEqualTo(2026);
        assertNext(pairing, "ANNUAL_PLAN", "2027-08-01T00:00");

        at("2026-09-01T00:00");
        assertThat(openings.open(pairing, "ATTACHMENT").term()).isEqualTo(1);
        assertNext(pairing, "ATTACHMENT", "2027-02-01T00:00");
        assertThat(openings.opened(pairing)).extracting(Opening::matter).containsExactly("ANNUAL_PLAN", "ATTACHMENT");
    }

    @Test
    void afterALongDowntimeOnlyTheNewestMissedOpeningHappens() {
        String pairing = begun("2026-06-10T10:00");
        at("2027-09-20T09:00");
        Opening plan = openings.open(pairing, "ANNUAL_PLAN");
        assertThat(plan.schoolYear()).isEqualTo(2027);
        assertThat(openings.opened(pairing)).hasSize(1);

        Opening attachment = openings.open(pairing, "ATTACHMENT");
        assertThat(List.of(attachment.schoolYear(), attachment.term())).containsExactly(2027, 1);
        assertNext(pairing, "ATTACHMENT", "2028-02-01T00:00");
    }

    @Test
    void nothingOpensForASchoolYearThatLiesBeyondTheCycle() {
        String pairing = begun("2026-06-10T10:00");
        at("2027-08-01T00:00");
        openings.open(pairing, "ANNUAL_PLAN");
        assertThat(openings.next(pairing, "ANNUAL_PLAN"))
                .as("the county's cycle ends in August 2028")
                .isEmpty();
        Pairing of = pairings.get(pairing);
        assertThat(List.of(openings.worksIn(of, 2025), openings.worksIn(of, 2026), openings.worksIn(of, 2028)))
                .containsExactly(false, true, false);
        assertThatThrownBy(() -> openings.open(pairing, "ANNUAL_PLAN"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("plans no");
    }

    @Test
    @Transactional
    void whatIsPlannedStaysPutWhileTheCalendarStaysTheSame() {
        String pairing = begun("2026-06-10T10:00");
        // Pairings of other tests may have begun on another day, and move.
        assertThat(openings.follow())
                .filteredOn(opening -> opening.pairingId().equals(pairing))
                .isEmpty();
    }

    private String begun(String time) {
        at(time);
        String pairing = walk.pairing().id();
        openings.plan(pairing);
        return pairing;
    }

    private void assertNext(String pairing, String matter, String time) {
        assertThat(openings.next(pairing, matter)).contains(instant(time));
    }

    private void at(String time) {
        clock.set(instant(time));
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(ChineseDates.ZONE).toInstant();
    }
}
