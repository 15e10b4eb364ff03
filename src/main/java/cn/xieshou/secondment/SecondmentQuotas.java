package cn.xieshou.secondment;

import cn.xieshou.calendar.Term;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.quota.Basis;
import cn.xieshou.quota.QuotaSource;
import cn.xieshou.register.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** who was sent in a school year and did not leave, held against R-SEC-3. */
@Component
class SecondmentQuotas implements QuotaSource {

    private static final String CLAUSE = "Q-13";

    private final SecondmentRepository table;
    private final Programmes programmes;

    SecondmentQuotas(SecondmentRepository table, Programmes programmes) {
        this.table = table;
        this.programmes = programmes;
    }

    @Override
    public Basis basis() {
        return Basis.SECONDMENT;
    }

    @Override
    public List<Answer> answers(Pairing pairing, Term term, ProgrammeYear programme) {
        int year = term.schoolYear().startYear();
        List<Secondment> standing = table.ofPairing(pairing.id()).stream()
                .filter(one -> one.schoolYear() == year && one.state().stands())
                .toList();
        String path = PageAddress.of("/secondments", Map.of("year", year, "q", pairing.id()));
        return ExchangeSize.of(programme).stream()
                .flatMap(size -> Exchanged.of(standing).answers(size, path).stream())
                .toList();
    }

    @Override
    public Map<String, Map<String, Integer>> met(Term term, Condition expected) {
        Map<String, Integer> met = new HashMap<>();
        table.exchanged(term.schoolYear().startYear(), expected)
                .forEach((programme, sizes) -> ExchangeSize.of(programmes.in(programme, term.schoolYear()))
                        .ifPresent(size -> met.put(programme, fitting(sizes, size))));
        return Map.of(CLAUSE, met);
    }

    @Override
    public String register(Term term, String programme) {
        int year = term.schoolYear().startYear();
        return PageAddress.of("/secondments", Map.of("year", year, "programme", programme));
    }

    /** How many of these pairings have the size. */
    static int fitting(Map<Exchanged, Integer> sizes, ExchangeSize wanted) {
        return sizes.entrySet().stream()
                .filter(one -> one.getKey().fits(wanted))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
