package cn.xieshou.jointdocument;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of submitted texts and of who agreed to them; rows are added, never changed. */
@Repository
class DocumentTextRepository {

    private final JdbcClient jdbc;

    DocumentTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param document of the version */
    Optional<DocumentText> find(JointDocument document, DocumentVersion version, int draft) {
        return ReadOnce.of("joint document text", version.id() + "/" + draft, () -> jdbc.sql(
                        "select * from joint_document_text where version_id = ? and draft = ?")
                .params(version.id(), draft)
                .query((row, number) -> text(row, document, version))
                .optional());
    }

    void insert(long version, DocumentText text) {
        jdbc.sql(
                        "insert into joint_document_text (version_id, draft, programme_name, supporting_name, recipient_name,"
                                + " period, changes, attached, drafted_by, drafted_at)"
                                + " values (:version, :draft, :programme, :supporting, :recipient, :period, :changes, :attached, :by, :at)")
                .param("version", version)
                .param("draft", text.draft())
                .param("programme", text.programmeName())
                .param("supporting", text.supportingName())
                .param("recipient", text.recipientName())
                .param("period", text.period())
                .param("changes", text.changes())
                .param("attached", String.join("\n", text.attached()))
                .param("by", text.draftedBy())
                .param("at", Columns.time(text.draftedAt()))
                .update();
        int place = 0;
        for (DocumentText.Section section : text.sections()) {
            jdbc.sql("insert into joint_document_section (version_id, draft, place, heading, body)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(version, text.draft(), place++, section.heading(), section.body())
                    .update();
        }
    }

    /** Who agreed to that text. */
    List<DocumentConsent> consents(long version, int draft) {
        return ReadOnce.of("joint document consents", version + "/" + draft, () -> jdbc.sql(
                        "select * from joint_document_consent where version_id = ? and draft = ? order by given_at")
                .params(version, draft)
                .query(RecordRows.of(DocumentConsent.class))
                .list());
    }

    void insert(DocumentConsent consent) {
        jdbc.sql("insert into joint_document_consent (version_id, draft, side, account, given_at, checksum)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        consent.versionId(),
                        consent.draft(),
                        consent.side().name(),
                        consent.account(),
                        Columns.time(consent.givenAt()),
                        consent.checksum())
                .update();
    }

    private DocumentText text(ResultSet row, JointDocument document, DocumentVersion version) throws SQLException {
        int draft = row.getInt("draft");
        return new DocumentText(
                document.pairingId(),
                document.title() + "（" + version.label() + "）",
                draft,
                row.getString("programme_name"),
                row.getString("supporting_name"),
                row.getString("recipient_name"),
                row.getString("period"),
                row.getString("changes"),
                sections(version.id(), draft),
                row.getString("attached").lines().toList(),
                row.getString("drafted_by"),
                Columns.instant(row, "drafted_at"));
    }

    private List<DocumentText.Section> sections(long version, int draft) {
        return jdbc.sql(
                        "select heading, body from joint_document_section where version_id = ? and draft = ? order by place")
                .params(version, draft)
                .query(RecordRows.of(DocumentText.Section.class))
                .list();
    }
}
