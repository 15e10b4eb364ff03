package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.programme.QuotaPeriod;
import cn.xieshou.register.Condition;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pairings that stand behind a number of the {@link HeatMap}, in SQL for a register of them. */
@Component
public class PairingsBehind {

    /** How many are wanted of the pairing «p». */
    public static final String NEEDED = HeatMap.NEEDED;

    /** How many are missing; not below 0 where there are more. */
    public static final String MISSING = "greatest(0, " + NEEDED + " - coalesce(c.amount, 0))";

    /** Each pairing «p» with the subject in which it has done least of the measure: «c». */
    public static final String FROM = PairingRows.FROM + HeatMap.WANTED
            + " left join quota_count c on c.pairing_id = p.id and c.measure = :measure and c.weakest = true"
            + " and c.school_year = :countedYear and c.term = :countedTerm";

    private final HeatMap map;

    PairingsBehind(HeatMap map) {
        this.map = map;
    }

    /** Those that the account sees, of programmes that have chosen the measure. */
    public Condition where(String account, Term term, QuotaClause.Measure measure) {
        boolean inTerm = Progress.inTerm(measure.per());
        Map<String, Object> values = new HashMap<>(map.wanted(term));
        values.put("measure", measure.key());
        values.put("countedTerm", inTerm ? term.number() : 0);
        values.put(
                "countedYear",
                measure.per() == QuotaPeriod.PROGRAMME ? 0 : term.schoolYear().startYear());
        return new Condition("q.measure = :measure", values).and(map.expected(account, term));
    }
}
