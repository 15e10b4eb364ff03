package cn.xieshou.renewal;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of renewals and of what schools wish. */
@Repository
class RenewalRepository {

    private final JdbcClient jdbc;

    RenewalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Renewal> find(String pairing) {
        return Optional.ofNullable(all(List.of(pairing)).get(pairing));
    }

    /** Whose decision has a paper of that number. */
    Optional<String> numbered(String number) {
        return jdbc.sql("select pairing_id from renewal where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** Those of these that there are, by pairing, with what schools said; one statement. */
    Map<String, Renewal> all(Collection<String> pairings) {
        if (pairings.isEmpty()) {
            return Map.of();
        }
        Map<String, Renewal> all = new HashMap<>();
        Map<String, List<Renewal.Stated>> wishes = new HashMap<>();
        jdbc.sql("select r.*, w.side, w.wish, w.changes, w.stated_by, w.stated_at from renewal r"
                        + " left join renewal_wish w on w.pairing_id = r.pairing_id"
                        + " where r.pairing_id in (:pairings) order by w.side desc")
                .param("pairings", pairings)
                .query(row -> {
                    String pairing = row.getString("pairing_id");
                    List<Renewal.Stated> said = wishes.computeIfAbsent(pairing, id -> new ArrayList<>());
                    if (row.getString("side") != null) {
                        said.add(wish(row));
                    }
                    all.put(pairing, renewal(row, said));
                });
        return all;
    }

    void open(String pairing, Instant at) {
        jdbc.sql("insert into renewal (pairing_id, opened_at) values (?, ?)")
                .params(pairing, Columns.time(at))
                .update();
    }

    void insert(String pairing, Renewal.Stated stated) {
        jdbc.sql("insert into renewal_wish (pairing_id, side, wish, changes, stated_by, stated_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        pairing,
                        stated.side().name(),
                        stated.wish().name(),
                        stated.changes(),
                        stated.statedBy(),
                        Columns.time(stated.statedAt()))
                .update();
    }

    void propose(String pairing, Outcome proposal, String reason) {
        int rows = jdbc.sql("update renewal set proposal = ?, reason = ? where pairing_id = ? and decision is null")
                .params(proposal.name(), reason, pairing)
                .update();
        Moved.one(rows, "proposal for " + pairing);
    }

    void decide(
            String pairing,
            Outcome decision,
            String opinion,
            @Nullable String programme,
            String number,
            String by,
            Instant at) {
        int rows = jdbc.sql("""
                        update renewal set decision = :decision, opinion = :opinion, programme = :programme,
                               number = :number, decided_by = :by, decided_at = :at
                        where pairing_id = :pairing and decision is null""")
                .param("decision", decision.name())
                .param("opinion", opinion)
                .param("programme", programme)
                .param("number", number)
                .param("by", by)
                .param("at", Columns.time(at))
                .param("pairing", pairing)
                .update();
        Moved.one(rows, "decision for " + pairing);
    }

    private static Renewal.Stated wish(ResultSet row) throws SQLException {
        return new Renewal.Stated(
                Columns.one(row, "side", Side.class),
                Columns.one(row, "wish", Wish.class),
                row.getString("changes"),
                row.getString("stated_by"),
                Columns.instant(row, "stated_at"));
    }

    private static Renewal renewal(ResultSet row, List<Renewal.Stated> wishes) throws SQLException {
        return new Renewal(
                row.getString("pairing_id"),
                Columns.instant(row, "opened_at"),
                Columns.oneOrNull(row, "proposal", Outcome.class),
                row.getString("reason"),
                Columns.oneOrNull(row, "decision", Outcome.class),
                row.getString("opinion"),
                row.getString("programme"),
                row.getString("decided_by"),
                Columns.instantOrNull(row, "decided_at"),
                row.getString("number"),
                Collections.unmodifiableList(wishes));
    }
}
