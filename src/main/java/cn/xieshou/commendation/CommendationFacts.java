package cn.xieshou.commendation;

import cn.xieshou.commendation.CommendationData.Part;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.TermResults;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.SchoolStanding;
import cn.xieshou.rectification.SupervisionStandings;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known of each school and each person of a school year; the parts that one had in several pairings are one candidate. */
@Component
class CommendationFacts {

    private static final int LONGEST_DEEDS = 300;
    private static final int LAST_TERM = 2;

    private final CommendationData data;
    private final TermResults results;
    private final SupervisionStandings standings;

    CommendationFacts(CommendationData data, TermResults results, SupervisionStandings standings) {
        this.data = data;
        this.results = results;
        this.standings = standings;
    }

    /** Whether any school took part in that year. */
    boolean anybody(String programme, SchoolYear year) {
        return !data.of(programme, year).isEmpty();
    }

    /** One for every school on either side and every person. */
    List<CandidateFacts> of(String programme, SchoolYear year) {
        Map<String, List<Part>> whole = new TreeMap<>();
        for (Part part : data.of(programme, year)) {
            whole.computeIfAbsent(part.kind() + " " + part.school() + " " + part.person(), key -> new ArrayList<>())
                    .add(part);
        }
        Map<String, List<TermResults.Result>> known = new HashMap<>();
        return whole.values().stream().map(parts -> facts(parts, year, known)).toList();
    }

    private CandidateFacts facts(List<Part> parts, SchoolYear year, Map<String, List<TermResults.Result>> known) {
        List<Pairing> pairings = parts.stream()
                .map(Part::pairing)
                .distinct()
                .sorted(Comparator.comparing(Pairing::id))
                .toList();
        List<TermResults.Result> terms = pairings.stream()
                .flatMap(one -> known.computeIfAbsent(one.id(), id -> settled(id, year)).stream())
                .toList();
        Part first = parts.get(0);
        List<SchoolStanding> school = first.kind().ofSchool() ? standings(first.kind(), pairings, year) : List.of();
        return new CandidateFacts(
                first.kind(),
                first.school(),
                first.person(),
                first.name(),
                deeds(parts),
                pairings.get(0).id(),
                Objects.requireNonNull(pairings.get(0).section()),
                parts.stream().anyMatch(Part::done),
                terms.size(),
                average(terms),
                lowest(terms),
                terms.stream().mapToInt(one -> one.shortfalls().size()).max().orElse(0),
                school.stream().mapToInt(SchoolStanding::unfinished).sum(),
                school.stream().anyMatch(SchoolStanding::admonished));
    }

    private List<TermResults.Result> settled(String pairing, SchoolYear year) {
        return results.ofPairing(pairing).stream()
                .filter(one ->
                        one.settled() && one.points() != null && one.key().schoolYear() == year.startYear())
                .toList();
    }

    private List<SchoolStanding> standings(HonourKind kind, List<Pairing> pairings, SchoolYear year) {
        Side side = kind == HonourKind.SUPPORTING ? Side.SUPPORTING : Side.RECIPIENT;
        return pairings.stream()
                .map(one -> standings.of(one.id(), side, year.startYear(), LAST_TERM))
                .toList();
    }

    /** Exact until it is rounded at last: whatever the order of the terms, it is the same. */
    private static BigDecimal average(List<TermResults.Result> terms) {
        BigDecimal sum = points(terms).reduce(BigDecimal.ZERO, BigDecimal::add);
        return terms.isEmpty()
                ? BigDecimal.ZERO
                : sum.divide(BigDecimal.valueOf(terms.size()), 2, RoundingMode.HALF_UP);
    }

    private static Stream<BigDecimal> points(List<TermResults.Result> terms) {
        return terms.stream().map(one -> Objects.requireNonNull(one.points()));
    }

    private static String lowest(List<TermResults.Result> terms) {
        return terms.stream()
                .map(TermResults.Result::grade)
                .max(Comparator.naturalOrder())
                .map(Grade::label)
                .orElse("");
    }

    private static String deeds(List<Part> parts) {
        String all = parts.stream().map(Part::deed).distinct().sorted().collect(Collectors.joining("；"));
        return all.length() <= LONGEST_DEEDS ? all : all.substring(0, LONGEST_DEEDS - 1) + "…";
    }
}
