package cn.xieshou.jointdocument;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.SoughtText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of documents and their versions. */
@Repository
class JointDocumentRepository {

    private static final RowMapper<JointDocument> DOCUMENT = RecordRows.of(JointDocument.class);
    private static final RowMapper<DocumentVersion> VERSION = RecordRows.of(DocumentVersion.class);

    private final JdbcClient jdbc;

    JointDocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JointDocument> find(long id) {
        return ReadOnce.of("joint document", id, () -> jdbc.sql("select * from joint_document where id = ?")
                .param(id)
                .query(DOCUMENT)
                .optional());
    }

    Optional<JointDocument> find(String pairing, DocumentSubject subject) {
        return jdbc.sql("select * from joint_document where pairing_id = ? and subject_key = ?")
                .params(pairing, subject.key())
                .query(DOCUMENT)
                .optional();
    }

    /** A version with its document. */
    private record Row(JointDocument document, DocumentVersion version) {}

    /** All of a pairing with their versions, in the order in which they were begun; the newest version first. */
    List<VersionedDocument> ofPairing(String pairing) {
        return ReadOnce.of(
                "joint documents",
                pairing,
                () -> together(jdbc.sql("select v.*, d.pairing_id, d.kind, d.school_year, d.side as owner, d.department"
                                + " from joint_document d join joint_document_version v on v.document = d.id"
                                + " where d.pairing_id = ? order by d.id, v.version_no desc")
                        .param(pairing)
                        .query((row, n) -> new Row(document(row), Objects.requireNonNull(VERSION.mapRow(row, n))))
                        .list()));
    }

    private static JointDocument document(ResultSet row) throws SQLException {
        return new JointDocument(
                row.getLong("document"),
                row.getString("pairing_id"),
                Columns.one(row, "kind", DocumentKind.class),
                Columns.wholeOrNull(row, "school_year"),
                Columns.oneOrNull(row, "owner", Side.class),
                row.getString("department"));
    }

    private static List<VersionedDocument> together(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::document, LinkedHashMap::new, Collectors.mapping(Row::version, Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> new VersionedDocument(one.getKey(), one.getValue()))
                .toList();
    }

    /** What these versions are called, by their number. */
    Map<Long, String> names(Collection<Long> versions) {
        return versions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select v.*, d.pairing_id, d.kind, d.school_year, d.side as owner, d.department"
                                + " from joint_document_version v join joint_document d on d.id = v.document"
                                + " where v.id in (:versions)")
                        .param("versions", versions)
                        .query((row, n) -> new Row(document(row), Objects.requireNonNull(VERSION.mapRow(row, n))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.version().id(), row -> row.document().named(row.version())));
    }

    long insert(String pairing, DocumentSubject subject) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        Side side = subject.side();
        jdbc.sql("insert into joint_document (pairing_id, kind, school_year, side, department, subject_key, sought)"
                        + " values (:pairing, :kind, :year, :side, :department, :key, :sought)")
                .param("pairing", pairing)
                .param("kind", subject.kind().name())
                .param("year", subject.schoolYear())
                .param("side", side == null ? null : side.name())
                .param("department", subject.department())
                .param("key", subject.key())
                .param("sought", SoughtText.of(subject.title()))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    Optional<DocumentVersion> version(long id) {
        return ReadOnce.of(
                "joint document version", id, () -> jdbc.sql("select * from joint_document_version where id = ?")
                        .param(id)
                        .query(VERSION)
                        .optional());
    }

    /** All of a document, the newest first. */
    List<DocumentVersion> versions(long document) {
        return ReadOnce.of("joint document versions", document, () -> jdbc.sql(
                        "select * from joint_document_version where document = ? order by version_no desc")
                .param(document)
                .query(VERSION)
                .list());
    }

    long insertVersion(long document, int number, Side side, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into joint_document_version (document, version_no, side, state, begun_by, begun_at, drafts)"
                        + " values (:document, :number, :side, :state, :by, :at, 0)")
                .param("document", document)
                .param("number", number)
                .param("side", side.name())
                .param("state", VersionState.DRAFTING.name())
                .param("by", by)
                .param("at", Columns.time(at))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }

    void submitted(long id) {
        move(id, VersionState.OWN_PRINCIPAL, ", drafts = drafts + 1, return_opinion = null", Map.of());
    }

    void state(long id, VersionState to) {
        move(id, to, "", Map.of());
    }

    void returned(long id, String opinion) {
        move(id, VersionState.RETURNED, ", return_opinion = :opinion", Map.of("opinion", opinion));
    }

    void inForce(long id, LocalDate on) {
        move(id, VersionState.IN_FORCE, ", in_force_on = :on", Map.of("on", on));
    }

    void ended(long id, VersionState to, LocalDate on) {
        move(id, to, ", ended_on = :on", Map.of("on", on));
    }

    private void move(long id, VersionState to, String more, Map<String, ?> values) {
        int rows = jdbc.sql("update joint_document_version set state = :to" + more
                        + " where id = :id and state in (:before)")
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .params(values)
                .update();
        Moved.one(rows, "joint document version " + id + " to " + to);
    }
}
