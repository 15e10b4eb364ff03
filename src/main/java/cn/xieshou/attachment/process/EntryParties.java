package cn.xieshou.attachment.process;

import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.Entry;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.directory.Person;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.TaskParty;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which school confirms a line of the ledger and which corrects it (R-CAD-1). */
@Component
class EntryParties {

    private final AttachmentEntries ledger;
    private final Pairings pairings;
    private final Directory directory;

    EntryParties(AttachmentEntries ledger, Pairings pairings, Directory directory) {
        this.ledger = ledger;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** Who confirms: the other school's liaison; what a school recorded of itself, its principal. */
    TaskParty confirming(long entry) {
        String school = confirmingSchool(entry);
        return confirmedByThePrincipal(entry) ? Parties.principal(school) : Parties.liaison(school);
    }

    /** The school that the cadre was at, for a visit the one that was visited. */
    String confirmingSchool(long entry) {
        Entry line = ledger.get(entry);
        Pairing pairing = pairing(line);
        return line.kind() == EntryKind.STINT ? pairing.supportingSchool() : pairing.recipientSchool();
    }

    /** Whether the confirming school recorded the line itself: its liaison does not confirm the own line. */
    boolean confirmedByThePrincipal(long entry) {
        return recorderSchool(ledger.get(entry))
                .filter(confirmingSchool(entry)::equals)
                .isPresent();
    }

    /** Who corrects: the liaison of the school that recorded it. */
    TaskParty recording(long entry) {
        return Parties.liaison(recordingSchool(entry));
    }

    /** The recorder's school; if they belong to neither any more, the one that records such lines. */
    String recordingSchool(long entry) {
        Entry line = ledger.get(entry);
        Pairing pairing = pairing(line);
        return recorderSchool(line)
                .filter(pairing::involves)
                .orElse(line.kind() == EntryKind.STINT ? pairing.recipientSchool() : pairing.supportingSchool());
    }

    private Optional<String> recorderSchool(Entry line) {
        return directory.person(line.recordedBy()).map(Person::school);
    }

    private Pairing pairing(Entry line) {
        return pairings.get(ledger.keyOf(line).pairingId());
    }
}
