package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.register.Condition;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many pairings of a programme have done how much of a measure: one row for each number, however many pairings there are. */
@Repository
class MetByNumber {

    private static final String SQL = """
            select x.done, count(*) as pairings from (
                select p.id, case when :share = true
                    then coalesce(min(c.amount), 0) * 100 / greatest(1, (select count(*) from teacher t where t.school_code = p.recipient_school))
                    else coalesce(min(c.amount), 0) end as done
                from pairing p left join quota_count c on c.pairing_id = p.id and c.measure = :measure and %s
                where p.programme = :programme and (%s) group by p.id, p.recipient_school) x
            group by x.done""";

    private final JdbcClient jdbc;
    private final YearlyOpenings openings;

    MetByNumber(JdbcClient jdbc, YearlyOpenings openings) {
        this.jdbc = jdbc;
        this.openings = openings;
    }

    /** @param numbers pairings by what they have done, of a share in percent */
    record Reached(Map<Integer, Integer> numbers) {

        int pairings() {
            return numbers.values().stream().mapToInt(Integer::intValue).sum();
        }

        int atLeast(int number) {
            return numbers.entrySet().stream()
                    .filter(one -> one.getKey() >= number)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Of those that worked in the term. */
    Reached of(String programme, QuotaClause.Measure measure, Term term) {
        Condition worked = openings.worksIn(term);
        Map<Integer, Integer> numbers = new TreeMap<>();
        jdbc.sql(SQL.formatted(QuotaCounts.OF_TERM, worked.sql()))
                .params(worked.values())
                .param("share", measure.unit().equals(Need.SHARE))
                .param("measure", measure.key())
                .param("programme", programme)
                .param("year", term.schoolYear().startYear())
                .param("term", term.number())
                .query(row -> {
                    numbers.put(row.getInt("done"), row.getInt("pairings"));
                });
        return new Reached(numbers);
    }
}
