package cn.xieshou.jointdocument;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What both schools have not agreed on when a pairing ends is not agreed on any more; versions that were in force stay (R-FIN-3). */
@Component
class JointDocumentsEnd implements EndsWithPairing {

    private final JointDocuments documents;
    private final JointDocumentRepository table;
    private final Trail trail;

    JointDocumentsEnd(JointDocuments documents, JointDocumentRepository table, Trail trail) {
        this.documents = documents;
        this.table = table;
        this.trail = trail;
    }

    /** A version that somebody has in hands. */
    private record Open(JointDocument document, DocumentVersion version) {}

    @Override
    public DissolvedPart part() {
        return DissolvedPart.JOINT_DOCUMENTS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing)
                .map(one -> UnderWay.of(
                        one.document().named(one.version()),
                        one.version().state().label(),
                        "不再商定，已有文本保留"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        open(pairing).forEach(one -> {
            table.ended(one.version().id(), VersionState.DISSOLVED, dissolution.lastDay());
            trail.add(
                    pairing.id(),
                    dissolution.decidedBy(),
                    Act.ENDED,
                    one.document().named(one.version()),
                    null,
                    Dissolution.WITH_IT);
        });
    }

    private Stream<Open> open(Pairing pairing) {
        return documents.ofPairing(pairing.id()).stream()
                .flatMap(one -> one.open().stream().map(version -> new Open(one.document(), version)));
    }
}
