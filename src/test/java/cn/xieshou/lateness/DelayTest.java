package cn.xieshou.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lateness is told by whose hands held the matter (R-SEC-1, R-SEC-4). */
class DelayTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 1);

    @Test
    void theDaysAfterTheDateBelongToWhoseHandsTheMatterWasIn() {
        Delay delay = Delay.split(
                List.of(
                        new Holding(Holder.RECIPIENT, LocalDate.of(2026, 7, 1)),
                        new Holding(Holder.SUPPORTING, LocalDate.of(2026, 8, 20)),
                        new Holding(Holder.SECTION, LocalDate.of(2026, 9, 11)),
                        new Holding(Holder.SUPPORTING, LocalDate.of(2026, 11, 24)),
                        new Holding(Holder.TEACHER, LocalDate.of(2026, 11, 25))),
                DUE,
                LocalDate.of(2026, 11, 28),
                Holder.SELECTION);
        assertThat(delay.total()).isEqualTo(88);
        assertThat(delay.of(Holder.RECIPIENT)).as("done before the date").isZero();
        assertThat(delay.of(Holder.SECTION)).isEqualTo(74);
        assertThat(delay.sentence()).isEqualTo("比规定的2026年9月1日晚88天：支援学校11天、归口股室74天、教师本人迟到岗3天");
    }

    @Test
    void whatNobodyWroteDownBelongsToTheSelectionAsAWhole() {
        assertThat(Delay.split(List.of(), DUE, LocalDate.of(2026, 9, 4), Holder.SELECTION)
                        .parts())
                .isEqualTo("选派环节3天");
        assertThat(Delay.split(
                                List.of(new Holding(Holder.PERSONNEL, LocalDate.of(2026, 9, 3))),
                                DUE,
                                LocalDate.of(2026, 9, 4),
                                Holder.SELECTION)
                        .parts())
                .isEqualTo("选派环节2天、人秘股1天");
    }

    @Test
    void inTimeIsNoDelayWhoeverHeldItAfterwards() {
        Holding later = new Holding(Holder.SECTION, LocalDate.of(2026, 9, 20));
        assertThat(Delay.split(List.of(later), DUE, DUE, Holder.SELECTION).sentence())
                .isEmpty();
        assertThat(Delay.split(List.of(later), DUE, DUE.minusDays(3), Holder.SELECTION)
                        .total())
                .isZero();
        assertThat(Delay.split(List.of(later), DUE, LocalDate.of(2026, 9, 5), Holder.SELECTION)
                        .parts())
                .as("the holding began after it was done")
                .isEqualTo("选派环节4天");
    }

    @Test
    void twoDatesThatWereMissedAreToldTogetherAgainstTheFirst() {
        Delay first = Delay.split(List.of(), DUE, DUE.plusDays(2), Holder.FILING);
        Holding section = new Holding(Holder.SECTION, DUE);
        Delay second = Delay.split(List.of(section), DUE.plusDays(20), DUE.plusDays(23), Holder.FILING);
        assertThat(first.and(second).sentence()).isEqualTo("比规定的2026年9月1日晚5天：备案环节2天、归口股室3天");
        assertThat(Delay.none(DUE).and(second)).isEqualTo(second);
        assertThat(first.and(Delay.none(DUE))).isEqualTo(first);
    }
}
