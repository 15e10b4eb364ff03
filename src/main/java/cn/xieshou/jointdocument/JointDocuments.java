package cn.xieshou.jointdocument;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The joint documents of the pairings (R-PLN-4): what there is of them, and beginning another or a new version. */
@Service
@Transactional
public class JointDocuments {

    private final JointDocumentRepository table;
    private final DocumentTextRepository texts;
    private final PairingLocks locks;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    JointDocuments(
            JointDocumentRepository table,
            DocumentTextRepository texts,
            PairingLocks locks,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.texts = texts;
        this.locks = locks;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<JointDocument> find(long id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public JointDocument get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no joint document " + id));
    }

    /** All of a pairing with their versions, in the order in which they were begun. */
    @Transactional(readOnly = true)
    public List<VersionedDocument> ofPairing(String pairingId) {
        return table.ofPairing(pairingId);
    }

    @Transactional(readOnly = true)
    public VersionedDocument withVersions(JointDocument document) {
        return new VersionedDocument(document, table.versions(document.id()));
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public DocumentVersion version(long id) {
        return table.version(id).orElseThrow(() -> new IllegalStateException("no joint document version " + id));
    }

    /** The text of a version as it was submitted that time; empty if it was not. */
    @Transactional(readOnly = true)
    public Optional<DocumentText> text(JointDocument document, DocumentVersion version, int draft) {
        return texts.find(document, version, draft);
    }

    /** The text of a version that was submitted last; empty if none was. */
    @Transactional(readOnly = true)
    public Optional<DocumentText> text(JointDocument document, DocumentVersion version) {
        return text(document, version, version.drafts());
    }

    /** Who agreed to the text that was submitted last. */
    @Transactional(readOnly = true)
    public List<DocumentConsent> consents(DocumentVersion version) {
        return texts.consents(version.id(), version.drafts());
    }

    /** Why nothing can be drawn up in the pairing now, in Chinese; empty if it can. */
    public String closed(Pairing pairing) {
        return pairing.worksTogether() ? "" : "现在不能起草共同方案：签订协议之后、结对结束之前可以起草";
    }

    /**
     * Begins a document, or a new version of one that is in force; the liaison of that side has it in hands then.
     *
     * @return number of the version
     * @throws FormRefused if it cannot be begun now, or is under way already
     */
    public long begin(String pairingId, Side side, DocumentSubject subject, String actor) {
        Pairing pairing = locks.lock(pairingId);
        if (!closed(pairing).isEmpty()) {
            throw new FormRefused("", "起草", closed(pairing));
        }
        long id =
                table.find(pairingId, subject).map(JointDocument::id).orElseGet(() -> table.insert(pairingId, subject));
        VersionedDocument document = withVersions(get(id));
        document.open().ifPresent(open -> {
            throw new FormRefused(
                    "kind",
                    "文件",
                    "《" + subject.title() + "》" + open.label() + "正在办理（"
                            + open.state().label() + "），不用重复起草");
        });
        long version = table.insertVersion(id, document.versions().size() + 1, side, actor, clock.instant());
        trail.add(pairingId, actor, Act.STARTED, document.document().named(version(version)), null);
        instances.start(JointDocumentCase.PROCESS, pairingId, facts(pairing, side, subject, version));
        return version;
    }

    private Map<String, Object> facts(Pairing pairing, Side side, DocumentSubject subject, long version) {
        int year = subject.schoolYear() == null
                ? SchoolYear.of(LocalDate.now(clock)).startYear()
                : subject.schoolYear();
        return Map.ofEntries(
                Fact.PAIRING_ID.is(pairing.id()),
                Fact.PROGRAMME.is(pairing.programme()),
                Fact.SUPPORTING_SCHOOL.is(pairing.supportingSchool()),
                Fact.RECIPIENT_SCHOOL.is(pairing.recipientSchool()),
                Fact.SCHOOL_YEAR.is(year),
                JointDocumentCase.DRAFTING_SCHOOL.is(pairing.school(side)),
                JointDocumentCase.OTHER_SCHOOL.is(pairing.school(side.other())),
                JointDocumentCase.VERSION.is(version));
    }
}
