package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.VersionedDocument;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The joint documents of a pairing on its page, with those that there are none of yet. */
@Component
@Order(JointDocumentPanel.AFTER_AGREEMENT)
class JointDocumentPanel implements PairingPanel {

    static final int AFTER_AGREEMENT = 25;

    private final JointDocuments documents;
    private final JointDocumentAccess access;

    JointDocumentPanel(JointDocuments documents, JointDocumentAccess access) {
        this.documents = documents;
        this.access = access;
    }

    /** @param missing kinds of which the pairing has none, nor anything under way */
    record Shown(String pairing, List<VersionedDocument> all, List<DocumentKind> missing, boolean mayBegin) {}

    @Override
    public PairingTab tab() {
        return PairingTab.DOCUMENTS;
    }

    @Override
    public String template() {
        return "jointdocument/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        return shown(pairing, access.mayBegin(pairing, account));
    }

    @Override
    public @Nullable Shown onPaper(Pairing pairing, String account) {
        return shown(pairing, false);
    }

    private @Nullable Shown shown(Pairing pairing, boolean mayBegin) {
        List<VersionedDocument> all = documents.ofPairing(pairing.id());
        if (all.isEmpty() && !documents.closed(pairing).isEmpty()) {
            return null;
        }
        List<DocumentKind> there =
                all.stream().map(one -> one.document().kind()).toList();
        return new Shown(
                pairing.id(),
                all,
                DocumentKind.once().stream()
                        .filter(kind -> !there.contains(kind))
                        .toList(),
                mayBegin);
    }
}
