package cn.xieshou.programme;

import cn.xieshou.shared.Kept;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * All programmes in memory: every due date of every task asks for them. Whoever changes them sees it at once, this node
 * when it is committed, another node within a minute.
 */
@Component
class ProgrammeStore {

    private final ProgrammeRepository table;
    private final ProgrammeYears years;
    private final Kept<Read> kept = new Kept<>(this::read);

    ProgrammeStore(ProgrammeRepository table, ProgrammeYears years) {
        this.table = table;
        this.years = years;
    }

    List<ProgrammeRepository.Row> rows() {
        return kept.get().rows;
    }

    Optional<ProgrammeRepository.Row> row(String code) {
        return rows().stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** What is stored for a programme, by year; usually fewer rows than years. */
    List<ProgrammeYear> stored(String code) {
        return kept.get().years.stream()
                .filter(year -> year.programme().equals(code))
                .sorted((a, b) -> Integer.compare(a.schoolYear(), b.schoolYear()))
                .toList();
    }

    /** What holds in {@code year}: the latest row up to it, before the first row the first. */
    Optional<ProgrammeYear> holding(String code, SchoolYear year) {
        return holding(stored(code), year);
    }

    /** The same among {@code stored}, which is in order. */
    static Optional<ProgrammeYear> holding(List<ProgrammeYear> stored, SchoolYear year) {
        return stored.stream()
                .filter(row -> row.schoolYear() <= year.startYear())
                .reduce((earlier, later) -> later)
                .or(() -> stored.stream().findFirst());
    }

    @EventListener
    void forget(ProgrammesChanged event) {
        kept.changed();
    }

    private Read read() {
        return new Read(table.all(), years.findAll().stream().collect(Collectors.toUnmodifiableList()));
    }

    private record Read(List<ProgrammeRepository.Row> rows, List<ProgrammeYear> years) {}
}
