package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many pairings of each programme have met each quota in a term, counted in the database. */
@Component
@Transactional(readOnly = true)
public class HeatMap {

    /** The numbers of the programme's year that holds: «y», «q». */
    static final String WANTED = " join programme_year y on y.programme = p.programme and y.id in (:holding)"
            + " join programme_quota q on q.programme_year = y.id";

    /** How many are wanted; of a share of the recipient's teachers so many teachers, as {@link Need} has it. */
    static final String NEEDED =
            "case when q.measure in (:shares) then greatest(1, (q.least * (select count(*) from teacher t"
                    + " where t.school_code = p.recipient_school) + 99) / 100) else q.least end";

    /** How many pairings have done how much: the database only counts, what is enough is a number of the programme, never 0. */
    private static final String REACHED =
            "select p.programme, c.measure, c.amount, count(*) as pairings from quota_count c"
                    + " join pairing p on p.id = c.pairing_id where c.weakest = true and c.amount > 0"
                    + " and c.measure not in (:shares) and " + QuotaCounts.OF_TERM
                    + " and (%s) group by p.programme, c.measure, c.amount";

    /** Shares: all teachers are counted once, not those of each pairing for itself. */
    private static final String SHARES = "select p.programme, c.measure, count(*) as met from quota_count c"
            + " join pairing p on p.id = c.pairing_id" + WANTED + " and q.measure = c.measure"
            + " left join (select school_code, count(*) as teachers from teacher group by school_code) t"
            + " on t.school_code = p.recipient_school where c.weakest = true and c.measure in (:shares)"
            + " and c.amount >= greatest(1, (q.least * coalesce(t.teachers, 0) + 99) / 100) and " + QuotaCounts.OF_TERM
            + " and (%s) group by p.programme, c.measure";

    private final JdbcClient jdbc;
    private final PairingRows pairings;
    private final YearlyOpenings openings;
    private final Programmes programmes;

    HeatMap(JdbcClient jdbc, PairingRows pairings, YearlyOpenings openings, Programmes programmes) {
        this.jdbc = jdbc;
        this.pairings = pairings;
        this.openings = openings;
        this.programmes = programmes;
    }

    /** The pairings «p» that the account sees and that worked in the term. */
    public Condition expected(String account, Term term) {
        return pairings.visibleTo(account).and(openings.worksIn(term));
    }

    /** How many of them each programme has, by its code. */
    public Map<String, Integer> pairings(Condition expected) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select p.programme, count(*) as pairings from pairing p where " + expected.sql()
                        + " group by p.programme")
                .params(expected.values())
                .query(row -> {
                    found.put(row.getString("programme"), row.getInt("pairings"));
                });
        return found;
    }

    /** How many of them have met a measure that the ledger answers, by the measure and the programme's code. */
    public Map<String, Map<String, Integer>> met(Condition expected, Term term) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        jdbc.sql(REACHED.formatted(expected.sql()))
                .params(expected.values())
                .params(wanted(term))
                .query(row -> {
                    String programme = row.getString("programme");
                    String measure = row.getString("measure");
                    if (row.getInt("amount") >= least(programme, measure, term)) {
                        found.computeIfAbsent(measure, none -> new HashMap<>())
                                .merge(programme, row.getInt("pairings"), Integer::sum);
                    }
                });
        jdbc.sql(SHARES.formatted(expected.sql()))
                .params(expected.values())
                .params(wanted(term))
                .query(row -> {
                    found.computeIfAbsent(row.getString("measure"), none -> new HashMap<>())
                            .put(row.getString("programme"), row.getInt("met"));
                });
        return found;
    }

    /** How many the programme wants; more than there can be if it has not chosen the measure. */
    private int least(String programme, String measure, Term term) {
        return programmes.in(programme, term.schoolYear()).quotas().stream()
                .filter(quota -> quota.measure().equals(measure))
                .mapToInt(ProgrammeQuota::least)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** What {@link #WANTED}, {@link #NEEDED} and {@link QuotaCounts#OF_TERM} take. */
    Map<String, Object> wanted(Term term) {
        List<Long> holding = programmes.all().stream()
                .map(Programme::code)
                .map(code -> programmes.in(code, term.schoolYear()).id())
                .filter(Objects::nonNull)
                .toList();
        return Map.of(
                "holding",
                holding,
                "shares",
                QuotaCounts.SHARES,
                "year",
                term.schoolYear().startYear(),
                "term",
                term.number());
    }
}
