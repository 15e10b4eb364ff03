package cn.xieshou.programme;

import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programmes and their data per school year; in models the bean {@code programmes}. */
@Component("programmes")
public class Programmes {

    private static final java.time.LocalTime LAST_SECOND = java.time.LocalTime.of(23, 59, 59);

    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final ProgrammeStore store;
    private final Clock clock;

    Programmes(ProgrammeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<Programme> find(@Nullable String code) {
        return code == null ? Optional.empty() : store.row(code).map(this::programme);
    }

    /** By start, the longest running first. */
    public List<Programme> all() {
        return store.rows().stream().map(this::programme).toList();
    }

    /**
     * What holds in {@code year}; a past year keeps what held then.
     *
     * @throws IllegalArgumentException when there is no such programme
     */
    public ProgrammeYear in(String code, SchoolYear year) {
        return store.holding(code, year).orElseThrow(() -> new IllegalArgumentException("unknown programme " + code));
    }

    /** What holds today. */
    public ProgrammeYear current(String code) {
        return in(code, SchoolYear.of(LocalDate.now(clock)));
    }

    /**
     * The end of the programme's cycle, when its pairings are assessed and end or are renewed: the last second of its last
     * day. A rolling programme without an end goes on until the office gives it one: until then it is a day that no pairing lives to
     * see, and each year is assessed for itself.
     */
    public Date cycleEnd(String code) {
        ProgrammeRepository.Row row =
                store.row(code).orElseThrow(() -> new IllegalArgumentException("unknown programme " + code));
        LocalDate end = row.endsOn() == null ? NEVER : row.endsOn();
        return Date.from(end.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant());
    }

    private Programme programme(ProgrammeRepository.Row row) {
        return new Programme(row.code(), current(row.code()).name(), row.kind(), row.startsOn(), row.endsOn());
    }
}
