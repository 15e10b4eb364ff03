package cn.xieshou.mentoring.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.mentoring.BackboneTeachers;
import cn.xieshou.mentoring.NewBackbone;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import org.springframework.stereotype.Component;

/** Who may see and record new backbone teachers, and who may say that one does not count. */
@Component
class BackboneAccess {

    private final BackboneTeachers backbone;
    private final Pairings pairings;
    private final Recorders recorders;
    private final Directory directory;

    BackboneAccess(BackboneTeachers backbone, Pairings pairings, Recorders recorders, Directory directory) {
        this.backbone = backbone;
        this.pairings = pairings;
        this.recorders = recorders;
        this.directory = directory;
    }

    /** @throws NotThere if there is no such pairing for the account */
    Pairing visible(String pairingId, String account) {
        return pairings.find(pairingId)
                .filter(pairing -> pairings.maySee(account, pairing.id()))
                .orElseThrow(NotThere::new);
    }

    /** @throws NotThere if the account does not act for the recipient school */
    Pairing recording(String pairingId, String account) {
        Pairing pairing = visible(pairingId, account);
        if (!records(pairing, account)) {
            throw new NotThere();
        }
        return pairing;
    }

    /** Whether the account acts for the recipient school. */
    boolean records(Pairing pairing, String account) {
        return recorders.side(pairing, account).filter(Side.RECIPIENT::equals).isPresent();
    }

    /** Whether the account may strike one out: who recorded for the school, the pairing's section, the office. */
    boolean strikes(Pairing pairing, String account) {
        return records(pairing, account)
                || directory
                        .person(account)
                        .filter(person -> person.role() == Role.OFFICE
                                || (person.ofBureau() && person.group().equals(pairing.section())))
                        .isPresent();
    }

    /** @throws NotThere if there is no such record in the pairing that the account may strike out */
    NewBackbone striking(String pairingId, String id, String account) {
        Pairing pairing = visible(pairingId, account);
        if (!strikes(pairing, account)) {
            throw new NotThere();
        }
        return backbone.find(AddressNumber.key(id))
                .filter(one -> one.pairingId().equals(pairing.id()))
                .orElseThrow(NotThere::new);
    }
}
