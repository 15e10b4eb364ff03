package cn.xieshou.programme;

import cn.xieshou.shared.Editors;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office and the administrator do to programmes; everybody else is refused. A change holds from a school year on that
 * is not closed yet: the data that held before is copied to that year and changed there, so past years keep theirs.
 */
@Service
public class ProgrammeEditing {

    private final ProgrammeRepository table;
    private final ProgrammeYears years;
    private final ProgrammeChanges changes;
    private final Editors editors;
    private final Clock clock;

    ProgrammeEditing(
            ProgrammeRepository table, ProgrammeYears years, ProgrammeChanges changes, Editors editors, Clock clock) {
        this.table = table;
        this.years = years;
        this.changes = changes;
        this.editors = editors;
        this.clock = clock;
    }

    public boolean mayEdit(String account) {
        return editors.may(account);
    }

    /** Whether {@code year} has ended, so that its numbers stay as they are. */
    public boolean isClosed(SchoolYear year) {
        return year.lastDay().isBefore(LocalDate.now(clock));
    }

    /** The years that a page of the programme offers: from its start to the next school year, or to its end. */
    public List<SchoolYear> yearsOf(Programme programme) {
        int first = SchoolYear.of(programme.startsOn()).startYear();
        int next = SchoolYear.of(LocalDate.now(clock)).startYear() + 1;
        LocalDate end = programme.endsOn();
        int last = end == null ? next : Math.min(next, SchoolYear.of(end).startYear());
        return IntStream.rangeClosed(first, Math.max(first, last))
                .mapToObj(SchoolYear::new)
                .toList();
    }

    /** What is wrong with what was typed, by field; nothing is stored. */
    public Map<String, String> problems(TypedProgramme typed) {
        ProgrammeReading reading = new ProgrammeReading(typed);
        reading.read(null, "", SchoolYear.of(LocalDate.now(clock)));
        return reading.problems();
    }

    /**
     * Sets what holds from {@code year} on.
     *
     * @param version {@link TypedProgramme#version} of what the form was opened with
     * @return the problems by field, empty when it is stored; under «version» when somebody else was faster
     * @throws IllegalArgumentException when the programme is unknown or does not reach the year
     */
    @Transactional
    public Map<String, String> edit(String code, SchoolYear year, TypedProgramme typed, String version, String actor) {
        editors.require(actor);
        ProgrammeYear before = lockAndRead(code, year);
        if (isClosed(year)) {
            return Map.of("version", year.label() + "已经结束，其数据不再改动");
        }
        if (!TypedProgramme.of(before).version().equals(version)) {
            return Map.of("version", "其他人刚刚修改过这一学年的数据，请核对后再保存一次");
        }
        ProgrammeReading reading = new ProgrammeReading(typed);
        Long id = before.schoolYear() == year.startYear() ? before.id() : null;
        ProgrammeYear after = reading.read(id, code, year);
        if (reading.problems().isEmpty()) {
            store(before, after, year, actor);
        }
        return reading.problems();
    }

    /**
     * Sets the programme's last day.
     *
     * @return the problem under «endsOn», or nothing
     */
    @Transactional
    public Map<String, String> setEnd(String code, String endsOn, String actor) {
        editors.require(actor);
        if (!table.lock(code)) {
            throw new IllegalArgumentException("unknown programme " + code);
        }
        ProgrammeRepository.Row row = table.all().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
        ProgrammeEnd typed = ProgrammeEnd.read(endsOn, row.kind(), row.startsOn());
        if (typed.problem() != null) {
            return Map.of("endsOn", typed.problem());
        }
        table.setEnd(code, typed.endsOn());
        SchoolYear now = SchoolYear.of(LocalDate.now(clock));
        changes.addDifferences(
                code,
                now,
                Map.of("结束日期", ProgrammeEnd.sentence(row.endsOn())),
                Map.of("结束日期", ProgrammeEnd.sentence(typed.endsOn())),
                actor);
        return Map.of();
    }

    /**
     * Adds a programme with the data of another.
     *
     * @return the problems by field: copyOf, code, name, kind, startsOn, endsOn
     */
    @Transactional
    public Map<String, String> copy(TypedCopy typed, String actor) {
        editors.require(actor);
        List<ProgrammeRepository.Row> rows = table.all();
        Map<String, String> problems =
                typed.problems(rows.stream().map(ProgrammeRepository.Row::code).toList());
        if (!problems.isEmpty()) {
            return problems;
        }
        ProgrammeRepository.Row source = rows.stream()
                .filter(row -> row.code().equals(typed.copyOf()))
                .findFirst()
                .orElseThrow();
        ProgrammeRepository.Row row = typed.row();
        table.insert(row);
        SchoolYear first = SchoolYear.of(row.startsOn());
        ProgrammeYear held = lockAndRead(source.code(), SchoolYear.of(LocalDate.now(clock)));
        years.save(held.copiedFor(row, typed.cleanName(), source.startsOn()));
        changes.add(row.code(), first, "帮扶项目", "", "复制自《" + held.name() + "》", actor);
        return Map.of();
    }

    /** The newest changes first. */
    public List<ProgrammeChange> changes(String code, int limit) {
        return changes.newest(code, limit);
    }

    private void store(ProgrammeYear before, ProgrammeYear after, SchoolYear year, String actor) {
        int changed = changes.addDifferences(
                after.programme(), year, ProgrammeSentences.of(before), ProgrammeSentences.of(after), actor);
        if (changed > 0) {
            years.save(after);
        }
    }

    private ProgrammeYear lockAndRead(String code, SchoolYear year) {
        if (!table.lock(code)) {
            throw new IllegalArgumentException("unknown programme " + code);
        }
        return ProgrammeStore.holding(years.findByProgrammeOrderBySchoolYear(code), year)
                .filter(held -> held.schoolYear() <= year.startYear())
                .orElseThrow(() -> new IllegalArgumentException(code + " has not begun in " + year));
    }
}
