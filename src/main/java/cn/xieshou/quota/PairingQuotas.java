package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How pairings stand with their quotas (requirements section 4, R-EVA-1): what was counted against what the programme wants. */
@Service
@Transactional(readOnly = true)
public class PairingQuotas {

    private final QuotaCounts counts;
    private final QuotaRules rules;
    private final Programmes programmes;
    private final Spans spans;
    private final CountedUpTo upTo;

    PairingQuotas(QuotaCounts counts, QuotaRules rules, Programmes programmes, Spans spans, CountedUpTo upTo) {
        this.counts = counts;
        this.upTo = upTo;
        this.rules = rules;
        this.programmes = programmes;
        this.spans = spans;
    }

    /** A pairing with its term. */
    public record OfTerm(PairingInRow pairing, PeriodStandings standings) {}

    /** The term, its school year and the programme, those of which something is wanted. */
    public List<PeriodStandings> of(Pairing pairing, Term term) {
        return of(pairing, term, counts.of(pairing.id(), term.schoolYear().startYear(), term.number()));
    }

    /** The same as it stood at the end of a day: what was held or confirmed later counts nowhere (R-EVA-1). */
    public List<PeriodStandings> upTo(Pairing pairing, Term term, LocalDate cutoff) {
        return of(pairing, term, upTo.counts(pairing.id(), term, cutoff));
    }

    private List<PeriodStandings> of(Pairing pairing, Term term, List<QuotaCount> known) {
        ProgrammeYear programme = programmes.in(pairing.programme(), term.schoolYear());
        int teachers = Need.ofTeachers(programme) ? counts.teachers(pairing.recipientSchool()) : 0;
        List<Need> needs = counted(Need.all(programme, teachers));
        List<PeriodStandings> all = new ArrayList<>();
        all.add(new PeriodStandings(
                spans.of(term, pairing.since()), standings(pairing.id(), needs, known, Progress.perTerm())));
        all.add(new PeriodStandings(
                spans.of(term.schoolYear(), pairing.since()),
                standings(pairing.id(), needs, known, Progress.per(QuotaPeriod.SCHOOL_YEAR))));
        all.add(new PeriodStandings(
                whole(pairing), standings(pairing.id(), needs, known, Progress.per(QuotaPeriod.PROGRAMME))));
        return all.stream().filter(one -> !one.standings().isEmpty()).toList();
    }

    /** The same of the term alone, of all pairings that work, in one statement. */
    public List<OfTerm> of(Condition pairings, Term term) {
        return counts.atWork(pairings, term.schoolYear().startYear(), term.number()).stream()
                .map(one -> new OfTerm(one.pairing(), ofTerm(one, term)))
                .filter(one -> !one.standings().standings().isEmpty())
                .toList();
    }

    /** Of the pairings of a school in the term that it is now. */
    public List<OfTerm> ofSchool(String school) {
        return of(
                Condition.of("p.supporting_school = :school or p.recipient_school = :school", "school", school),
                current());
    }

    /** The term that it is now, or that ended last. */
    public Term current() {
        return spans.current();
    }

    private PeriodStandings ofTerm(QuotaCounts.Counted one, Term term) {
        PairingInRow pairing = one.pairing();
        List<Need> needs = counted(Need.all(programmes.in(pairing.programme(), term.schoolYear()), one.teachers()));
        return new PeriodStandings(
                spans.of(term, pairing.since()), standings(pairing.id(), needs, one.counts(), Progress.perTerm()));
    }

    private List<Need> counted(List<Need> needs) {
        return needs.stream()
                .filter(need -> rules.of(need.measure()).fromLedger())
                .toList();
    }

    private static List<Standing> standings(
            String pairing, List<Need> needs, List<QuotaCount> known, Predicate<Need> which) {
        return Progress.of(pairing, needs.stream().filter(which).toList(), known);
    }

    private Span whole(Pairing pairing) {
        LocalDate usual = SchoolYear.of(spans.today()).lastDay();
        LocalDate last = programmes
                .find(pairing.programme())
                .map(one -> Objects.requireNonNullElse(one.endsOn(), usual))
                .orElse(usual);
        return spans.whole(pairing.since(), last);
    }
}
