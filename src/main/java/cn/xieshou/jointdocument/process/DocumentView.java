package cn.xieshou.jointdocument.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.jointdocument.DocumentText;
import cn.xieshou.jointdocument.DocumentVersion;
import cn.xieshou.jointdocument.JointDocument;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.VersionedDocument;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.ReadableText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of joint documents show. */
@Component
class DocumentView {

    private final JointDocuments documents;
    private final Pairings pairings;
    private final Directory directory;

    DocumentView(JointDocuments documents, Pairings pairings, Directory directory) {
        this.documents = documents;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** Which document and version it is, and what is in force meanwhile. */
    Map<String, Object> head(VersionedDocument document, DocumentVersion version) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(document.document().pairingId())));
        form.put("document", document.document().title() + "（" + version.label() + "）");
        document.inForce().ifPresent(now -> form.put("inForce", now.label() + "，" + now.time() + "；新版生效之前继续有效"));
        return form;
    }

    /** The fields of somebody who writes: what they handed in last, else the version in force, else the usual headings. */
    void write(Map<String, Object> form, VersionedDocument document, DocumentVersion version) {
        JointDocument one = document.document();
        if (version.returnOpinion() != null) {
            form.put("returnOpinion", version.returnOpinion());
        }
        documents
                .text(one, version)
                .or(() -> document.inForce().flatMap(now -> documents.text(one, now)))
                .ifPresentOrElse(text -> write(form, text, version), () -> form.put("sections", headings(document)));
    }

    private static void write(Map<String, Object> form, DocumentText text, DocumentVersion version) {
        form.put("period", text.period());
        if (version.drafts() > 0) {
            form.put("changes", text.changes());
        }
        form.put(
                "sections",
                text.sections().stream()
                        .map(section -> Map.of("heading", section.heading(), "body", section.body()))
                        .toList());
    }

    private static List<Map<String, String>> headings(VersionedDocument document) {
        return document.document().kind().headings().stream()
                .map(heading -> Map.of("heading", heading, "body", ""))
                .toList();
    }

    /** The fields of somebody who judges. */
    void judge(Map<String, Object> form, DocumentText text, DocumentVersion version) {
        form.put(
                "drafter",
                version.side().label() + " " + directory.personName(text.draftedBy()) + "，"
                        + ChineseDates.dateAndMinute(text.draftedAt()));
        form.put("standing", standing(version));
        if (!text.changes().isEmpty()) {
            form.put("changes", text.changes());
        }
        form.put("documentText", text.whole());
        form.put("textCheck", text.check());
    }

    private String standing(DocumentVersion version) {
        var consents = documents.consents(version);
        return Arrays.stream(Side.values())
                .map(side -> side.label() + "："
                        + consents.stream()
                                .filter(one -> one.side() == side)
                                .map(one -> directory.personName(one.account()) + "于"
                                        + ChineseDates.dateAndMinute(one.givenAt()) + "同意")
                                .findFirst()
                                .orElse("尚未同意"))
                .collect(Collectors.joining("\n"));
    }

    static ReadableText readable(DocumentText text) {
        return new ReadableText(
                text.title(),
                text.head(),
                text.chapters().stream()
                        .map(chapter -> new ReadableText.Chapter(chapter.heading(), chapter.body()))
                        .toList());
    }

    /** What the version that was submitted last says. */
    DocumentText text(VersionedDocument document, DocumentVersion version) {
        return Objects.requireNonNull(
                documents.text(document.document(), version).orElse(null), "no text of " + version);
    }
}
