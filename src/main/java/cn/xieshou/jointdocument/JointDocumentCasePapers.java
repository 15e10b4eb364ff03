package cn.xieshou.jointdocument;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every version of every joint document among the papers of its pairing, the first version first. */
@Component
@Order(25)
class JointDocumentCasePapers implements CasePapers {

    private final JointDocuments documents;
    private final JointDocumentPaper paper;

    JointDocumentCasePapers(JointDocuments documents, JointDocumentPaper paper) {
        this.documents = documents;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return documents.ofPairing(pairingId).stream().flatMap(this::papers).toList();
    }

    private Stream<CasePaper> papers(VersionedDocument one) {
        return one.versions().stream()
                .filter(version -> version.drafts() > 0)
                .sorted(Comparator.comparing(DocumentVersion::versionNo))
                .map(version -> new CasePaper(
                        paper,
                        one.document().title() + "（" + version.label() + "）",
                        (version.inForceOn() == null ? "草稿，" : "")
                                + version.state().label(),
                        version.inForceOn(),
                        () -> paper.values(one.document(), version),
                        one.document().paper(version)));
    }
}
