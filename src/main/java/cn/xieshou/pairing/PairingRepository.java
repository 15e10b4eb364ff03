package cn.xieshou.pairing;

import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pairings. A scope of none is stored as an empty text, so that the unique index counts it. */
@Repository
class PairingRepository {

    private static final String SELECT = """
            select id, programme, supporting_school, recipient_school, nullif(scope, '') as scope, stage, section,
                   since, ended_on
            from pairing""";

    private static final String TITLES = """
            select p.id, p.scope, coalesce(s.name, p.supporting_school) as supporting,
                   coalesce(r.name, p.recipient_school) as recipient
            from pairing p
            left join school s on s.code = p.supporting_school
            left join school r on r.code = p.recipient_school
            where p.id in (:ids)""";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    PairingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pairing> find(String id) {
        return ReadOnce.of("pairing", id, () -> jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(RecordRows.of(Pairing.class))
                .optional());
    }

    /** Those of these that there are. */
    List<Pairing> all(Collection<String> ids) {
        List<Pairing> found = ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where id in (:ids)")
                        .param("ids", ids)
                        .query(RecordRows.of(Pairing.class))
                        .list();
        found.forEach(one -> ReadOnce.of("pairing", one.id(), () -> Optional.of(one)));
        return found;
    }

    /** «一中—二中高中部(理科)» by id, of those that there are. */
    Map<String, String> titles(Collection<String> ids) {
        Map<String, String> titles = new HashMap<>();
        List<String> asked = List.copyOf(new LinkedHashSet<>(ids));
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            jdbc.sql(TITLES)
                    .param("ids", asked.subList(from, Math.min(from + AT_ONCE, asked.size())))
                    .query(row -> {
                        String recipient =
                                Pairing.recipientWithScope(row.getString("recipient"), row.getString("scope"));
                        titles.put(row.getString("id"), row.getString("supporting") + "—" + recipient);
                    });
        }
        return titles;
    }

    /** The same, with the row locked until the transaction ends. */
    Optional<Pairing> lock(String id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(RecordRows.of(Pairing.class))
                .optional();
    }

    List<Pairing> all() {
        return jdbc.sql(SELECT + " order by id")
                .query(RecordRows.of(Pairing.class))
                .list();
    }

    List<Pairing> ofSchool(String code) {
        return jdbc.sql(SELECT + " where supporting_school = :school or recipient_school = :school order by id")
                .param("school", code)
                .query(RecordRows.of(Pairing.class))
                .list();
    }

    List<Pairing> ofRecipients(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where recipient_school in (:schools) order by id")
                        .param("schools", codes)
                        .query(RecordRows.of(Pairing.class))
                        .list();
    }

    Optional<Pairing> running(String programme, String supporting, String recipient, @Nullable String scope) {
        return jdbc.sql(SELECT + """

                        where programme = :programme and supporting_school = :supporting
                           and recipient_school = :recipient and scope = :scope and ended_on is null""")
                .param("programme", programme)
                .param("supporting", supporting)
                .param("recipient", recipient)
                .param("scope", scope == null ? "" : scope)
                .query(RecordRows.of(Pairing.class))
                .optional();
    }

    void insert(Pairing pairing) {
        jdbc.sql("""
                        insert into pairing (id, programme, supporting_school, recipient_school, scope, scope_sought,
                                             stage, since)
                        values (:id, :programme, :supporting, :recipient, :scope, :sought, :stage, :since)""")
                .param("id", pairing.id())
                .param("programme", pairing.programme())
                .param("supporting", pairing.supportingSchool())
                .param("recipient", pairing.recipientSchool())
                .param("scope", pairing.scope() == null ? "" : pairing.scope())
                .param("sought", Text.sought(pairing.scope()))
                .param("stage", pairing.stage().name())
                .param("since", pairing.since())
                .update();
        if (ReadOnce.keeps("pairing")) {
            ReadOnce.of("pairing", pairing.id(), () -> Optional.of(pairing));
        }
    }

    /** Of which pairing it is the next cycle. */
    Optional<Pairing> before(String id) {
        return jdbc.sql(SELECT + " where id = (select next.renews from pairing next where next.id = ?)")
                .param(id)
                .query(RecordRows.of(Pairing.class))
                .optional();
    }

    /** The next cycle of it. */
    Optional<Pairing> after(String id) {
        return jdbc.sql(SELECT + " where renews = ?")
                .param(id)
                .query(RecordRows.of(Pairing.class))
                .optional();
    }

    void renews(String id, String before) {
        jdbc.sql("update pairing set renews = ? where id = ?")
                .params(before, id)
                .update();
    }

    void stage(String id, Stage stage) {
        move(id, stage, "", Map.of());
    }

    void section(String id, String section) {
        jdbc.sql("update pairing set section = :section where id = :id")
                .param("section", section)
                .param("id", id)
                .update();
        ReadOnce.forget("pairing", id);
    }

    void ended(String id, LocalDate on) {
        move(id, Stage.ENDED, ", ended_on = :on, closed_as = id", Map.of("on", on));
    }

    private void move(String id, Stage to, String more, Map<String, ?> values) {
        int rows = jdbc.sql("update pairing set stage = :to" + more + " where id = :id and stage in (:before)")
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .params(values)
                .update();
        Moved.one(rows, "pairing " + id + " to " + to);
        ReadOnce.forget("pairing", id);
    }
}
