package cn.xieshou.evaluation;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.quota.PairingQuotas;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** In which subjects a pairing is behind with the quotas of a term: there an expert of that subject sees most. */
@Component
class WeakSubjects {

    /** Of a whole year or cycle its last term tells. */
    private static final int LAST = 1;

    private final PairingQuotas quotas;
    private final SchoolCalendar calendar;

    WeakSubjects(PairingQuotas quotas, SchoolCalendar calendar) {
        this.quotas = quotas;
        this.calendar = calendar;
    }

    /** How many quotas are not reached yet, by subject. */
    Map<String, Integer> of(Pairing pairing, EvaluationKey key) {
        Term term = calendar.terms(key.year()).get(key.isTerm() ? key.term() - 1 : LAST);
        Map<String, Integer> behind = new TreeMap<>();
        quotas.of(pairing, term).stream()
                .flatMap(part -> part.standings().stream())
                .filter(one -> !one.met() && !one.count().subject().isEmpty())
                .forEach(one -> behind.merge(one.count().subject(), 1, Integer::sum));
        return behind;
    }
}
