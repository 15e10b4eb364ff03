package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The number of days that counts (R-CAD-1). */
class ProgressTest {

    private static final int MONTH = 30;

    @Test
    void withOneCadreAskedForTheOneWithMostDaysCounts() {
        Progress progress = new Progress(demand(1), 2, Map.of(1L, 12, 2L, 29), 0, 0, 0);
        assertThat(progress.days()).isEqualTo(29);
        assertThat(progress.missingDays()).isEqualTo(1);
    }

    @Test
    void daysOfTwoCadresDoNotAddUpToOneMonth() {
        assertThat(new Progress(demand(1), 2, Map.of(1L, 15, 2L, 15), 0, 0, 0).missingDays())
                .isEqualTo(15);
    }

    @Test
    void withTwoCadresAskedForTheSecondCounts() {
        assertThat(new Progress(demand(2), 2, Map.of(1L, 40, 2L, 20), 0, 0, 0).missingDays())
                .isEqualTo(10);
        assertThat(new Progress(demand(2), 1, Map.of(1L, 40), 0, 0, 0).days()).isZero();
    }

    @Test
    void moreThanAMonthLeavesNothingMissing() {
        assertThat(new Progress(demand(1), 1, Map.of(1L, 45), 0, 0, 0).missingDays())
                .isZero();
    }

    @Test
    void onlyConfirmedLinesOfSufficientLengthAndReceivedReportsCount() {
        List<Entry> entries = List.of(
                stint(1L, "2026-09-07", "2026-09-20", true, EntryState.CONFIRMED),
                stint(1L, "2026-10-12", "2026-10-18", true, EntryState.CONFIRMED),
                stint(1L, "2026-11-02", "2026-11-04", false, EntryState.CONFIRMED),
                stint(2L, "2026-09-07", "2026-09-13", true, EntryState.CONFIRMED),
                stint(2L, "2026-10-12", "2026-10-18", true, EntryState.PENDING),
                visit(EntryState.CONFIRMED),
                visit(EntryState.PENDING),
                visit(EntryState.WITHDRAWN));
        List<Report> reports = List.of(report(ReportState.RECEIVED), report(ReportState.SENT));

        Progress running = Progress.of(demand(2), attachment(AttachmentState.RUNNING), entries, reports);
        assertThat(running).isEqualTo(new Progress(demand(2), 2, Map.of(1L, 21, 2L, 7), 2, 1, 1));
        assertThat(running.daysOf(1)).isEqualTo(21);
        assertThat(running.daysOf(9)).isZero();
        assertThat(running.of(Criterion.CADRES)).isEqualTo(2);
        assertThat(running.of(Criterion.DAYS)).isEqualTo(7);
        assertThat(running.of(Criterion.VISITS)).isEqualTo(1);
        assertThat(running.of(Criterion.REPORTS)).isEqualTo(1);
    }

    @Test
    void cadresCountOnceTheyAreAcceptedAndNothingWaitsAfterTheResult() {
        List<Entry> waiting = List.of(visit(EntryState.PENDING));
        Progress asked = Progress.of(demand(1), attachment(AttachmentState.ACCEPTING), waiting, List.of());
        assertThat(asked.cadres()).isZero();
        assertThat(asked.pending()).isEqualTo(1);
        Progress decided = Progress.of(demand(1), attachment(AttachmentState.NOT_MET), waiting, List.of());
        assertThat(decided.cadres()).isEqualTo(2);
        assertThat(decided.pending()).isZero();
        assertThat(Progress.none(demand(1))).isEqualTo(new Progress(demand(1), 0, Map.of(), 0, 0, 0));
    }

    private static Attachment attachment(AttachmentState state) {
        return new Attachment(
                1,
                new TermKey("P-2026-001", 2026, 1),
                state,
                "a.liaison",
                Instant.EPOCH,
                "",
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new Cadre(1, null, "林测试", "副主任", CadreKind.MIDDLE),
                        new Cadre(2, null, "陈测试", "副主任", CadreKind.MIDDLE)));
    }

    private static Entry stint(Long cadre, String first, String last, boolean counts, EntryState state) {
        return entry(EntryKind.STINT, cadre, LocalDate.parse(first), LocalDate.parse(last), counts, state);
    }

    private static Entry visit(EntryState state) {
        LocalDate day = LocalDate.of(2026, 10, 15);
        return entry(EntryKind.VISIT, null, day, day, true, state);
    }

    private static Entry entry(
            EntryKind kind, Long cadre, LocalDate first, LocalDate last, boolean counts, EntryState state) {
        Instant at = OffsetDateTime.parse("2026-10-20T10:00:00+08:00").toInstant();
        return new Entry(1, 1, kind, cadre, first, last, "", "", counts, state, "a", at, null, null, null);
    }

    private static Report report(ReportState state) {
        Instant at = OffsetDateTime.parse("2026-10-20T10:00:00+08:00").toInstant();
        return new Report(1, 1, Addressee.BUREAU, "", "a", at, false, state, null, null, null);
    }

    private static Demand demand(int cadres) {
        return new Demand(cadres, MONTH, 7, 1, 3);
    }
}
