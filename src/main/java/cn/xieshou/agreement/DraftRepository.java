package cn.xieshou.agreement;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of submitted texts. */
@Repository
class DraftRepository {

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The current text of each, by pairing. */
    Map<String, Draft> current(Collection<String> pairings) {
        return jdbc
                .sql("select * from agreement_draft d where d.pairing_id in (:pairings) and d.revision ="
                        + " (select max(n.revision) from agreement_draft n where n.pairing_id = d.pairing_id)")
                .param("pairings", pairings)
                .query((row, number) -> draft(row))
                .list()
                .stream()
                .collect(Collectors.toMap(draft -> draft.text().pairingId(), draft -> draft));
    }

    Optional<Draft> find(String pairing, int revision) {
        return jdbc.sql("select * from agreement_draft where pairing_id = ? and revision = ?")
                .params(pairing, revision)
                .query((row, number) -> draft(row))
                .optional();
    }

    void insert(Draft draft) {
        AgreementText text = draft.text();
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        insert into agreement_draft (pairing_id, revision, programme_name, supporting_name,
                            recipient_name, scope, goals, content, modes, supporting_duties, recipient_duties,
                            timetable, responsible, others, drafted_by, drafted_at)
                        values (:pairing, :revision, :programme, :supporting, :recipient, :scope, :goals, :content,
                            :modes, :supporting_duties, :recipient_duties, :timetable, :responsible, :others, :by, :at)""")
                .param("pairing", text.pairingId())
                .param("revision", draft.revision())
                .param("programme", text.programmeName())
                .param("supporting", text.supportingName())
                .param("recipient", text.recipientName())
                .param("scope", text.scope())
                .param("by", draft.draftedBy())
                .param("at", Columns.time(draft.draftedAt()));
        for (Clause section : Clause.values()) {
            insert = insert.param(column(section), text.section(section));
        }
        insert.update();
    }

    static Draft draft(ResultSet row) throws SQLException {
        Map<Clause, String> sections = new EnumMap<>(Clause.class);
        for (Clause section : Clause.values()) {
            sections.put(section, row.getString(column(section)));
        }
        AgreementText text = new AgreementText(
                row.getString("pairing_id"),
                row.getString("programme_name"),
                row.getString("supporting_name"),
                row.getString("recipient_name"),
                row.getString("scope"),
                sections);
        return new Draft(row.getInt("revision"), text, row.getString("drafted_by"), Columns.instant(row, "drafted_at"));
    }

    private static String column(Clause section) {
        return section.name().toLowerCase(Locale.ROOT);
    }
}
