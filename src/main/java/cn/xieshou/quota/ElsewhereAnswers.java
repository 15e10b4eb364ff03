package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other features answer of the quotas that a programme has chosen. */
@Component
@Transactional(readOnly = true)
public class ElsewhereAnswers {

    private final Map<Basis, QuotaSource> sources;
    private final QuotaRules rules;
    private final Programmes programmes;

    ElsewhereAnswers(List<QuotaSource> sources, QuotaRules rules, Programmes programmes) {
        this.sources = sources.stream().collect(Collectors.toMap(QuotaSource::basis, Function.identity()));
        this.rules = rules;
        this.programmes = programmes;
    }

    /** @param label what is answered */
    public record Labelled(String label, QuotaSource.Answer answer) {}

    /** One answer for each measure; without a feature that knows, whose record will tell. */
    public List<Labelled> of(Pairing pairing, Term term) {
        ProgrammeYear programme = programmes.in(pairing.programme(), term.schoolYear());
        Map<Basis, List<Need>> asked = Need.all(programme, 0).stream()
                .filter(need -> !rules.of(need.measure()).fromLedger())
                .collect(Collectors.groupingBy(need -> rules.of(need.measure()).basis()));
        return Stream.of(Basis.values())
                .filter(asked::containsKey)
                .flatMap(basis -> answers(basis, asked.getOrDefault(basis, List.of()), pairing, term, programme))
                .toList();
    }

    private Stream<Labelled> answers(
            Basis basis, List<Need> needs, Pairing pairing, Term term, ProgrammeYear programme) {
        QuotaSource source = sources.get(basis);
        if (source == null) {
            return needs.stream().map(need -> new Labelled(need.label(), unknown(need, basis)));
        }
        Map<String, String> labels =
                needs.stream().collect(Collectors.toMap(need -> need.measure().key(), Need::label));
        return source.answers(pairing, term, programme).stream()
                .filter(answer -> labels.containsKey(answer.measure()))
                .map(answer -> new Labelled(labels.getOrDefault(answer.measure(), ""), answer));
    }

    private static QuotaSource.Answer unknown(Need need, Basis basis) {
        return new QuotaSource.Answer(need.measure().key(), null, "由" + basis.label() + "记录", "");
    }
}
