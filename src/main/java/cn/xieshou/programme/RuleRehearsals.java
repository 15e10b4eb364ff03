package cn.xieshou.programme;

import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows, before changed rules are saved, what they would have meant for the school year before. */
@Component
@Transactional(readOnly = true)
public class RuleRehearsals {

    private final Programmes programmes;
    private final List<RuleRehearsal> rehearsals;

    RuleRehearsals(Programmes programmes, List<RuleRehearsal> rehearsals) {
        this.programmes = programmes;
        this.rehearsals = rehearsals;
    }

    /** @param sentences what it would have meant; empty if no rule is changed of which anything is known */
    public record Rehearsed(SchoolYear judged, List<String> sentences) {}

    /** Whether quotas, limits or grades are other ones in what was typed without a mistake, so that one has to look before one saves. */
    public boolean concerned(String code, SchoolYear year, TypedProgramme typed) {
        ProgrammeYear after = new ProgrammeReading(typed).read(null, code, year);
        ProgrammeYear before = programmes.in(code, year);
        return !Set.copyOf(before.quotas()).equals(Set.copyOf(after.quotas()))
                || !Set.copyOf(before.limits()).equals(Set.copyOf(after.limits()))
                || !before.grades().equals(after.grades());
    }

    /** Of what was typed without a mistake. */
    public Rehearsed of(String code, SchoolYear year, TypedProgramme typed) {
        ProgrammeYear after = new ProgrammeReading(typed).read(null, code, year);
        SchoolYear judged = year.previous();
        ProgrammeYear before = programmes.in(code, year);
        List<String> sentences = rehearsals.stream()
                .flatMap(one -> one.of(before, after, judged).stream())
                .toList();
        return new Rehearsed(judged, sentences);
    }
}
