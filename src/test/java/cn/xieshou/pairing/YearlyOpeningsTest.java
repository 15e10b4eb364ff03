package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.programme.ProgrammesChanged;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

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

    /** The office may let a programme end sooner or later than it said at first. */
    @Test
    void whatLiesBeyondAShortenedCycleIsDroppedAndPlannedAnewWhenItIsLongerAgain() {
        String pairing = begun("2026-06-10T10:00");
        at("2026-08-01T00:00");
        openings.open(pairing, "ANNUAL_PLAN");
        assertThat(planned(pairing)).contains("ANNUAL_PLAN 2027", "SELECTION 2026");
        try {
            countyEnds("2027-07-31");
            openings.follow();
            assertThat(planned(pairing)).contains("SELECTION 2026").doesNotContain("ANNUAL_PLAN 2027");
            assertThat(openings.next(pairing, "ANNUAL_PLAN")).isEmpty();

            countyEnds("2030-08-31");
            openings.follow();
            assertNext(pairing, "ANNUAL_PLAN", "2027-08-01T00:00");
            assertThat(planned(pairing)).contains("ANNUAL_PLAN 2027");
            at("2027-08-01T00:00");
            assertThat(openings.open(pairing, "ANNUAL_PLAN").schoolYear()).isEqualTo(2027);
        } finally {
            countyEnds("2028-08-31");
        }
    }

    private List<String> planned(String pairing) {
        return openings.coming(pairing).stream()
                .map(one -> one.matter() + " " + one.schoolYear())
                .toList();
    }

    private void countyEnds(String day) {
        jdbc.sql("update programme set ends_on = ? where code = 'county'")
                .param(LocalDate.parse(day))
                .update();
        events.publishEvent(new ProgrammesChanged());
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
