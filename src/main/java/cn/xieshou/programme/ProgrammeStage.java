package cn.xieshou.programme;

import java.time.LocalDate;

/** A stage of a programme's cycle, both days included. */
public record ProgrammeStage(String name, LocalDate firstDay, LocalDate lastDay) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay);
    }

    /** Some months later; a stage that ended with a month still does. */
    ProgrammeStage moved(long months) {
        LocalDate last = lastDay.plusDays(1).plusMonths(months).minusDays(1);
        return new ProgrammeStage(name, firstDay.plusMonths(months), last);
    }
}
