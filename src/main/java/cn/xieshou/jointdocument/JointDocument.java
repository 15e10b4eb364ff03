package cn.xieshou.jointdocument;

import cn.xieshou.shared.Side;
import org.jspecify.annotations.Nullable;

/** A document of a pairing, through all its versions; the fields are those of its {@link DocumentSubject}. */
public record JointDocument(
        long id,
        String pairingId,
        DocumentKind kind,
        @Nullable Integer schoolYear,
        @Nullable Side side,
        String department) {

    public DocumentSubject subject() {
        return new DocumentSubject(kind, schoolYear, side, department);
    }

    public String title() {
        return subject().title();
    }

    public String path() {
        return "/joint-documents/" + id;
    }

    /** Where the text of a version is fetched, without «.docx». */
    public String paper(DocumentVersion version) {
        return path() + "/versions/" + version.versionNo() + "/text";
    }

    /** What a version of it is called in the trail: «《教师专业发展规划》第2版». */
    public String named(DocumentVersion version) {
        return "《" + title() + "》" + version.label();
    }
}
