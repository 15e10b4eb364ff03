package cn.xieshou.visit;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SoughtText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of visits. */
@Repository
class VisitRepository {

    private static final RowMapper<Visit> ROW = RecordRows.of(Visit.class);

    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(String id) {
        return of(Condition.of("v.id = :id", "id", id)).stream().findFirst();
    }

    List<Visit> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : of(Condition.of("v.id in (:ids)", "ids", ids));
    }

    /** @param which over «v» and its pairing «p»; the newest first */
    List<Visit> of(Condition which) {
        return jdbc.sql("select v.* from visit v join pairing p on p.id = v.pairing_id where " + which.sql()
                        + " order by v.visited_on desc, v.id desc")
                .params(which.values())
                .query(ROW)
                .list();
    }

    /** Those of a school in which something was found, recorded since then and not void; the newest first. */
    List<Visit> lately(String school, Instant since, int most) {
        return jdbc.sql("select * from visit where school = :school and recorded_at >= :since and findings <> ''"
                        + " and outcome <> :void order by recorded_at desc, id desc fetch first :most rows only")
                .param("school", school)
                .param("since", Columns.time(since))
                .param("void", VisitOutcome.VOID.name())
                .param("most", most)
                .query(ROW)
                .list();
    }

    boolean isKept(String filesKey) {
        return jdbc.sql("select count(*) from visit where files_key = ?")
                        .param(filesKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the same visit is recorded already. */
    boolean isKnown(String pairing, NewVisit one) {
        return jdbc.sql("select count(*) from visit where pairing_id = :pairing and side = :side and visited_on = :day"
                                + " and looked = :looked and outcome <> :void")
                        .param("pairing", pairing)
                        .param("side", one.side().name())
                        .param("day", one.visitedOn())
                        .param("looked", one.looked())
                        .param("void", VisitOutcome.VOID.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Visit one, List<String> visitors) {
        jdbc.sql("""
                        insert into visit (id, pairing_id, side, school, school_year, term, visited_on, looked, findings, outcome,
                            files_key, recorded_by, recorded_at, sought)
                        values (:id, :pairing, :side, :school, :year, :term, :day, :looked, :findings, :outcome,
                            :key, :by, :at, :sought)""")
                .param("id", one.id())
                .param("pairing", one.pairingId())
                .param("side", one.side().name())
                .param("school", one.school())
                .param("year", one.schoolYear())
                .param("term", one.term())
                .param("day", one.visitedOn())
                .param("looked", one.looked())
                .param("findings", one.findings())
                .param("outcome", one.outcome().name())
                .param("key", one.filesKey())
                .param("by", one.recordedBy())
                .param("at", Columns.time(one.recordedAt()))
                .param("sought", SoughtText.of(one.looked() + one.findings()))
                .update();
        visitors.forEach(account -> jdbc.sql("insert into visit_visitor (visit, account) values (?, ?)")
                .params(one.id(), account)
                .update());
    }

    /** False if it is void already. */
    boolean annul(String id, String reason) {
        return jdbc.sql("update visit set outcome = :void, reason = :reason where id = :id and outcome <> :void")
                        .param("void", VisitOutcome.VOID.name())
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Names of those who went, by visit; whoever has no account any more by what it was called. */
    Map<String, List<String>> visitors(Collection<String> visits) {
        Map<String, List<String>> found = new HashMap<>();
        if (!visits.isEmpty()) {
            jdbc.sql(
                            "select w.visit, coalesce(p.name, w.account) as name from visit_visitor w"
                                    + " left join person p on p.account = w.account where w.visit in (:visits) order by w.visit, w.account")
                    .param("visits", visits)
                    .query(row -> {
                        found.computeIfAbsent(row.getString("visit"), visit -> new ArrayList<>())
                                .add(row.getString("name"));
                    });
        }
        return found;
    }
}
