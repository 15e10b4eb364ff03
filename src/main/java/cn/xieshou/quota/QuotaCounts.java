package cn.xieshou.quota;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.register.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers as they were counted last. */
@Repository
class QuotaCounts {

    /** The rows «c» of a term, its school year and the programme. */
    static final String OF_TERM = "(c.school_year = :year and c.term in (0, :term) or c.school_year = 0)";

    /** Pairings in which activities are recorded. */
    private static final List<String> AT_WORK = List.of(Stage.ORGANISATION.name(), Stage.IMPLEMENTATION.name());

    private final JdbcClient jdbc;

    QuotaCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QuotaCount> of(String pairingId, int year, int term) {
        return jdbc.sql("select c.* from quota_count c where c.pairing_id = :pairing and " + OF_TERM
                        + " order by c.measure, c.subject")
                .param("pairing", pairingId)
                .param("year", year)
                .param("term", term)
                .query((row, n) -> count(row))
                .list();
    }

    /** Measures of which a share of the recipient's teachers is wanted. */
    static final List<String> SHARES = QuotaClause.catalogue().stream()
            .flatMap(clause -> clause.measures().stream())
            .filter(measure -> measure.unit().equals(Need.SHARE))
            .map(QuotaClause.Measure::key)
            .toList();

    /**
     * A pairing that works, with its numbers.
     *
     * @param teachers of the recipient, 0 while nothing is counted of which a share is wanted
     */
    record Counted(PairingInRow pairing, List<QuotaCount> counts, int teachers) {

        private Counted with(QuotaCount count, int ofTeachers) {
            counts.add(count);
            return new Counted(pairing, counts, Math.max(teachers, ofTeachers));
        }
    }

    /** All of them to which {@code which} applies, in one statement. */
    List<Counted> atWork(Condition which, int year, int term) {
        Map<String, Counted> found = new LinkedHashMap<>();
        jdbc.sql("select " + PairingRows.COLUMNS + ", c.school_year, c.term, c.measure, c.subject, c.amount, c.waiting,"
                        + " c.disputed, c.seen, c.unfit, case when c.measure in (:shares) then (select count(*) from teacher t"
                        + " where t.school_code = p.recipient_school) else 0 end as teachers from " + PairingRows.FROM
                        + " left join quota_count c on c.pairing_id = p.id and " + OF_TERM
                        + " where p.stage in (:stages) and (" + which.sql() + ") order by p.id, c.measure, c.subject")
                .params(which.values())
                .param("year", year)
                .param("term", term)
                .param("stages", AT_WORK)
                .param("shares", SHARES)
                .query(row -> {
                    PairingInRow pairing = PairingRows.of(row);
                    found.putIfAbsent(pairing.id(), new Counted(pairing, new ArrayList<>(), 0));
                    if (row.getString("measure") != null) {
                        QuotaCount one = count(row);
                        int teachers = row.getInt("teachers");
                        found.computeIfPresent(pairing.id(), (id, before) -> before.with(one, teachers));
                    }
                });
        return List.copyOf(found.values());
    }

    private static QuotaCount count(ResultSet row) throws SQLException {
        return new QuotaCount(
                row.getString("pairing_id"),
                row.getInt("school_year"),
                row.getInt("term"),
                row.getString("measure"),
                row.getString("subject"),
                row.getInt("amount"),
                row.getInt("waiting"),
                row.getInt("disputed"),
                row.getInt("seen"),
                row.getInt("unfit"));
    }

    /** How many full-time teachers the school has. */
    int teachers(String school) {
        return jdbc.sql("select count(*) from teacher where school_code = ?")
                .param(school)
                .query(Integer.class)
                .single();
    }
}
