package cn.xieshou.evaluation;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.evaluation.SheetLine.Kind;
import cn.xieshou.ledger.TermActivities;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What several terms come to (R-FIN-1): the frozen sheet of each term where there is one, else what was known at its end. A line says how
 * a school year went; points follow from every line of every term.
 */
@Component
class WholeSheets {

    private static final List<Kind> BY_YEAR = List.of(Kind.QUOTA, Kind.EXCHANGE, Kind.PLAN);
    private static final int PLACES = 2;

    private final EvaluationRepository evaluations;
    private final SheetRepository sheets;
    private final SheetFacts facts;
    private final TermActivities activities;
    private final SchoolCalendar calendar;

    WholeSheets(
            EvaluationRepository evaluations,
            SheetRepository sheets,
            SheetFacts facts,
            TermActivities activities,
            SchoolCalendar calendar) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.facts = facts;
        this.activities = activities;
        this.calendar = calendar;
    }

    /**
     * The sheet of a whole.
     *
     * @param judged every line of every term, from which points follow
     */
    record Whole(
            List<SheetLine> lines,
            List<SheetLine> judged,
            int confirmed,
            int recorded,
            @Nullable BigDecimal termAverage) {}

    /** A term with its lines. */
    private record Part(Term term, @Nullable Evaluation evaluated, List<SheetLine> lines) {}

    /** Nothing of a term that the pairing does not answer for or that is not over by then, and nothing later than that day. */
    Whole of(Pairing pairing, EvaluationKey key, LocalDate cutoff) {
        boolean cycle = key.term() == EvaluationKey.WHOLE_CYCLE;
        SchoolYear first = cycle ? pairing.firstYear() : key.year();
        List<Part> parts = Stream.iterate(first, SchoolYear::next)
                .takeWhile(year -> year.startYear() <= key.schoolYear())
                .flatMap(year -> calendar.terms(year).stream())
                .filter(term -> !term.lastDay().isAfter(cutoff))
                .flatMap(term -> part(pairing, term).stream())
                .toList();
        List<SheetLine> lines = new ArrayList<>(
                parts.stream().map(WholeSheets::term).flatMap(Optional::stream).toList());
        parts.stream()
                .map(part -> part.term().schoolYear())
                .distinct()
                .forEach(year ->
                        BY_YEAR.forEach(kind -> year(pairing, parts, year, kind).ifPresent(lines::add)));
        List<SheetLine> judged = new ArrayList<>(
                parts.stream().flatMap(part -> part.lines().stream()).toList());
        if (cycle && !parts.isEmpty()) {
            List<SheetLine> longer =
                    facts.longer(pairing, parts.get(parts.size() - 1).term(), cutoff);
            lines.addAll(longer);
            judged.addAll(longer);
        }
        LocalDate from = cycle ? pairing.since() : pairing.from(first.firstDay());
        lines.add(facts.donations(pairing, from, cutoff, cycle ? "本周期" : "本学年"));
        return new Whole(
                lines,
                judged,
                parts.stream()
                        .mapToInt(part -> activities
                                .confirmed(
                                        pairing.id(), part.term(), part.term().lastDay())
                                .size())
                        .sum(),
                parts.stream()
                        .mapToInt(part -> activities.recorded(
                                pairing.id(), part.term(), part.term().lastDay()))
                        .sum(),
                average(graded(parts)));
    }

    /** Of a term that was evaluated, or else of more than half of which the pairing was there. */
    private Optional<Part> part(Pairing pairing, Term term) {
        Optional<Evaluation> known = evaluations
                .find(new EvaluationKey(pairing.id(), term.schoolYear().startYear(), term.number()))
                .filter(one -> one.frozenAt() != null);
        if (known.isEmpty() && pairing.since().isAfter(middle(term))) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                term,
                known.orElse(null),
                known.map(one -> sheets.lines(one.id())).orElseGet(() -> facts.lines(pairing, term, term.lastDay()))));
    }

    private static LocalDate middle(Term term) {
        return term.firstDay().plusDays(ChronoUnit.DAYS.between(term.firstDay(), term.lastDay()) / 2);
    }

    private static Optional<SheetLine> term(Part part) {
        return Optional.ofNullable(part.evaluated()).map(one -> {
            boolean graded = one.state().decided();
            String done = graded
                    ? Grade.valueOf(Objects.requireNonNull(one.grade())).label() + "，" + points(one.average()) + "分"
                    : "没有评定";
            Boolean met = graded ? (Boolean) !Grade.FAIL.name().equals(one.grade()) : null;
            return SheetLine.of(Kind.TERM, one.key().label() + "评估", "", done, met, path(one));
        });
    }

    private static Optional<SheetLine> year(Pairing pairing, List<Part> parts, SchoolYear year, Kind kind) {
        List<SheetLine> judged = parts.stream()
                .filter(part -> part.term().schoolYear().equals(year))
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.kind() == kind && line.met() != null)
                .toList();
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        List<SheetLine> missing = judged.stream().filter(SheetLine::isShort).toList();
        String names = missing.stream().map(SheetLine::label).distinct().collect(Collectors.joining("、"));
        String done = "达到" + (judged.size() - missing.size()) + "项" + (missing.isEmpty() ? "" : "，没有达到：" + names);
        return Optional.of(SheetLine.of(
                kind,
                year.label() + kind.label(),
                judged.size() + "项",
                SheetFacts.shortened(done, SheetFacts.LONGEST_DONE),
                missing.isEmpty(),
                "/pairings/" + pairing.id() + "/years"));
    }

    private static List<Evaluation> graded(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.evaluated()))
                .filter(one -> one.state().decided())
                .toList();
    }

    static @Nullable BigDecimal average(List<Evaluation> graded) {
        List<BigDecimal> points =
                graded.stream().flatMap(one -> Stream.ofNullable(one.average())).toList();
        return points.isEmpty()
                ? null
                : points.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(points.size()), PLACES, RoundingMode.HALF_UP);
    }

    static String path(Evaluation one) {
        return "/evaluations/" + one.id();
    }

    private static String points(@Nullable BigDecimal average) {
        return average == null ? "" : average.stripTrailingZeros().toPlainString();
    }
}
