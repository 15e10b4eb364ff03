package cn.xieshou.quota.web;

import cn.xieshou.calendar.Term;
import cn.xieshou.page.PageAddress;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.quota.Basis;
import cn.xieshou.quota.HeatMap;
import cn.xieshou.quota.QuotaRules;
import cn.xieshou.quota.QuotaSource;
import cn.xieshou.register.Condition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many pairings of each programme have met each quota in a term, the worst first. */
@Component
class QuotasPage {

    private final HeatMap map;
    private final QuotaRules rules;
    private final Programmes programmes;
    private final Map<Basis, QuotaSource> sources;

    QuotasPage(HeatMap map, QuotaRules rules, Programmes programmes, List<QuotaSource> sources) {
        this.map = map;
        this.rules = rules;
        this.programmes = programmes;
        this.sources = sources.stream().collect(Collectors.toMap(QuotaSource::basis, Function.identity()));
    }

    /** @param columns names of the programmes that have pairings then */
    record Shown(Term term, List<String> columns, List<HeatRow> rows) {}

    Shown of(String account, Term term) {
        Condition expected = map.expected(account, term);
        Map<String, Integer> pairings = map.pairings(expected);
        Map<String, Map<String, Integer>> met = new LinkedHashMap<>(map.met(expected, term));
        sources.values().forEach(source -> met.putAll(source.met(term, expected)));
        List<Programme> shown = programmes.all().stream()
                .filter(programme -> pairings.containsKey(programme.code()))
                .toList();
        List<HeatRow> rows = QuotaClause.catalogue().stream()
                .flatMap(this::lines)
                .map(line -> new HeatRow(
                        line.label(),
                        shown.stream()
                                .map(one -> cell(line, one, term, pairings.getOrDefault(one.code(), 0), met))
                                .toList()))
                .filter(HeatRow::asked)
                .sorted(Comparator.comparingInt(HeatRow::worst))
                .toList();
        return new Shown(term, shown.stream().map(Programme::name).toList(), rows);
    }

    /** One line for each measure; one for the clause where a feature judges all of it together. */
    private record Line(String key, String label, List<String> measures, Basis basis) {

        boolean chosen(ProgrammeYear programme) {
            return programme.quotas().stream().map(ProgrammeQuota::measure).anyMatch(measures::contains);
        }
    }

    private Stream<Line> lines(QuotaClause clause) {
        List<QuotaClause.Measure> measures = clause.measures();
        Basis basis = rules.of(measures.get(0)).basis();
        if (measures.size() == 1 || basis != Basis.LEDGER) {
            List<String> keys = measures.stream().map(QuotaClause.Measure::key).toList();
            return Stream.of(new Line(clause.id(), clause.text(), keys, basis));
        }
        return measures.stream().map(measure -> new Line(measure.key(), measure.what(), List.of(measure.key()), basis));
    }

    private HeatCell cell(
            Line line, Programme programme, Term term, int pairings, Map<String, Map<String, Integer>> met) {
        String code = programme.code();
        if (!line.chosen(programmes.in(code, term.schoolYear()))) {
            return HeatCell.NONE;
        }
        QuotaSource source = sources.get(line.basis());
        if (source == null && line.basis() != Basis.LEDGER) {
            return HeatCell.elsewhere("由" + line.basis().label() + "记录");
        }
        String address = source == null ? address(line.key(), code, term) : source.register(term, code);
        return HeatCell.of(met.getOrDefault(line.key(), Map.of()).getOrDefault(code, 0), pairings, address);
    }

    private static String address(String measure, String programme, Term term) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("measure", measure);
        asked.put("year", term.schoolYear().startYear());
        asked.put("term", term.number());
        asked.put("programme", programme);
        return PageAddress.of("/quotas/pairings", asked);
    }
}
