package cn.xieshou.jointdocument.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.jointdocument.JointDocument;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see joint documents, and who begins one: the liaisons of both schools. */
@Component
class JointDocumentAccess {

    private final JointDocuments documents;
    private final Pairings pairings;
    private final Recorders recorders;
    private final Directory directory;

    JointDocumentAccess(JointDocuments documents, Pairings pairings, Recorders recorders, Directory directory) {
        this.documents = documents;
        this.pairings = pairings;
        this.recorders = recorders;
        this.directory = directory;
    }

    /** @throws NotThere if there is no such document for the account */
    JointDocument visible(String id, String account) {
        return documents
                .find(AddressNumber.key(id))
                .filter(one -> pairings.maySee(account, one.pairingId()))
                .orElseThrow(NotThere::new);
    }

    /** @throws NotThere if there is no such pairing in which the account drafts */
    Pairing drafting(String pairingId, String account) {
        return pairings.find(pairingId)
                .filter(pairing -> side(pairing, account).isPresent())
                .orElseThrow(NotThere::new);
    }

    /** The side for which the account drafts in a pairing; empty if for none. */
    Optional<Side> side(Pairing pairing, String account) {
        return isLiaison(account) ? recorders.side(pairing, account) : Optional.empty();
    }

    /** Whether the account may begin something in the pairing now. */
    boolean mayBegin(Pairing pairing, String account) {
        return side(pairing, account).isPresent() && documents.closed(pairing).isEmpty();
    }

    /** The same for a new version of a document; a department's plan is its own school's. */
    boolean mayChange(JointDocument document, Pairing pairing, String account) {
        return mayBegin(pairing, account)
                && (document.kind().lasting()
                        || side(pairing, account)
                                .filter(side -> side == document.side())
                                .isPresent());
    }

    /** The pairings in which the account may begin something now. */
    List<Pairing> open(String account) {
        return isLiaison(account) ? recorders.open(account) : List.of();
    }

    private boolean isLiaison(String account) {
        return directory
                .person(account)
                .filter(person -> person.role() == Role.LIAISON)
                .isPresent();
    }
}
