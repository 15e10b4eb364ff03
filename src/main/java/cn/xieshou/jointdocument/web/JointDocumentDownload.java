package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.DocumentVersion;
import cn.xieshou.jointdocument.JointDocument;
import cn.xieshou.jointdocument.JointDocumentPaper;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The text of a version as a file; of a document that the account may not see there is none. */
@Controller
class JointDocumentDownload {

    private final JointDocuments documents;
    private final JointDocumentAccess access;
    private final JointDocumentPaper paper;
    private final Papers papers;

    JointDocumentDownload(
            JointDocuments documents, JointDocumentAccess access, JointDocumentPaper paper, Papers papers) {
        this.documents = documents;
        this.access = access;
        this.paper = paper;
        this.papers = papers;
    }

    @GetMapping("/joint-documents/{id}/versions/{version}/text." + Papers.FORMATS)
    @RecordsExport("共同方案")
    ResponseEntity<byte[]> text(
            @PathVariable String id, @PathVariable String version, @PathVariable String format, Principal reader) {
        JointDocument document = access.visible(id, reader.getName());
        DocumentVersion wanted = documents.withVersions(document).versions().stream()
                .filter(one -> String.valueOf(one.versionNo()).equals(version) && one.drafts() > 0)
                .findFirst()
                .orElseThrow(NotThere::new);
        String name = document.title() + wanted.label() + " " + document.pairingId();
        return papers.answer(paper, paper.values(document, wanted), name, format);
    }
}
