package cn.xieshou.service;

import cn.xieshou.secondment.Secondment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The year of service of a teacher who has arrived (R-SEC-4).
 *
 * @param toldOn when the teacher was told, null in old records: then the day of the confirmation
 * @param post the post taken over (顶岗)
 * @param periods lessons a week
 * @param checkedOn when the recipient principal checked, null before; with it the fields up to {@code checkedAt}
 * @param reply what the home principal answered on reading the findings, null before
 */
public record ServiceYear(
        String secondmentId,
        LocalDate arrivedOn,
        String post,
        String subjects,
        String classes,
        int periods,
        String arrivalRemark,
        String arrivedBy,
        Instant arrivedAt,
        @Nullable LocalDate checkedOn,
        @Nullable Conduct conduct,
        @Nullable String findings,
        @Nullable String problems,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        @Nullable String reply,
        @Nullable String readBy,
        @Nullable Instant readAt,
        @Nullable LocalDate toldOn) {

    /**
     * Calendar days that the teacher was late, 0 if in time: counted from the day on which the service was to start, or that on
     * which the teacher was told, whichever is later.
     */
    public int daysLate(Secondment secondment) {
        LocalDate told = toldOn(secondment);
        LocalDate from = told.isAfter(secondment.startsOn()) ? told : secondment.startsOn();
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(from, arrivedOn)));
    }

    /** When the teacher was told to go. */
    public LocalDate toldOn(Secondment secondment) {
        return toldOn == null ? secondment.confirmedOn() : toldOn;
    }

    /** What the mid-year check found, once there was one. */
    public Optional<MidYear> midYear() {
        return checkedOn == null
                ? Optional.empty()
                : Optional.of(new MidYear(
                        checkedOn,
                        Objects.requireNonNull(conduct),
                        Objects.requireNonNull(findings),
                        Objects.requireNonNull(problems)));
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "ServiceYear[" + secondmentId + "]";
    }
}
