package cn.xieshou.jointdocument;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A version of a joint document from the draft to the day on which it is in force (R-PLN-4); the model asks for the last. */
@Service
@Transactional
public class DocumentVersions {

    private final JointDocumentRepository table;
    private final DocumentTextRepository texts;
    private final DocumentWriting writing;
    private final PairingLocks locks;
    private final ApprovalRules rules;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    DocumentVersions(
            JointDocumentRepository table,
            DocumentTextRepository texts,
            DocumentWriting writing,
            PairingLocks locks,
            ApprovalRules rules,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.texts = texts;
        this.writing = writing;
        this.locks = locks;
        this.rules = rules;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The liaison hands a text in; files that go with it are bound by now.
     *
     * @param step what the drafting step is called, whose files belong to the text
     * @throws FormRefused if there is nothing to read, or a new version says not what it changes
     */
    public void submit(long id, NewText text, String step, String actor) {
        DocumentVersion version = version(id);
        JointDocument document = document(version);
        DocumentText written = writing.of(document, version, text, step, actor);
        if (written.sections().isEmpty() && written.attached().isEmpty()) {
            throw new FormRefused("sections", "正文", "请至少写一节正文，或者附上全文文件");
        }
        if (text.changes().isEmpty() && changesAnother(version)) {
            throw new FormRefused("changes", "本版修改的内容", "请写明这一版修改了什么，对方学校会看到");
        }
        table.submitted(id);
        texts.insert(id, written);
        Act act = version.drafts() == 0 ? Act.SUBMITTED : Act.RESUBMITTED;
        trail.add(document.pairingId(), actor, act, document.named(version), null);
    }

    private boolean changesAnother(DocumentVersion version) {
        return table.versions(version.document()).stream().anyMatch(one -> one.state() == VersionState.IN_FORCE);
    }

    /** The liaison gives the version up; what is in force stays so. */
    public void drop(long id, String actor) {
        DocumentVersion version = version(id);
        table.ended(id, VersionState.DROPPED, LocalDate.now(clock));
        JointDocument document = document(version);
        trail.add(document.pairingId(), actor, Act.WITHDRAWN, document.named(version), null, "不再起草");
    }

    /**
     * A principal agrees to the text that was submitted last.
     *
     * @param side for which school
     * @param check the digits of the text that the actor had before them
     * @throws FormRefused if it is their own text or another than they saw, or if they agreed for the other school
     */
    public void agree(long id, Side side, String actor, String check, @Nullable String remark) {
        DocumentVersion version = version(id);
        JointDocument document = document(version);
        DocumentText text = texts.find(document, version, version.drafts()).orElseThrow();
        rules.refuseOwn(text.draftedBy(), actor);
        if (!text.check().equals(check)) {
            throw new FormRefused("textCheck", "文本校验码", "文本在您打开之后有改动，请刷新页面，通读新的文本后再办理");
        }
        refuseBothSides(version, side, actor);
        texts.insert(new DocumentConsent(id, text.draft(), side, actor, clock.instant(), text.checksum()));
        boolean last = side != version.side();
        if (!last) {
            table.state(id, VersionState.OTHER_PRINCIPAL);
        }
        String since = last ? "两校均已同意，自" + ChineseDates.date(LocalDate.now(clock)) + "起施行" : null;
        trail.add(document.pairingId(), actor, Act.AGREED, document.named(version), remark, since);
    }

    private void refuseBothSides(DocumentVersion version, Side side, String actor) {
        boolean twice = texts.consents(version.id(), version.drafts()).stream()
                .anyMatch(one -> one.side() != side && one.account().equals(actor));
        if (twice) {
            throw Judgement.impossible("您已代表另一所学校同意，不能同时代表双方，请转由他人办理");
        }
    }

    public void sendBack(long id, String actor, String opinion) {
        DocumentVersion version = version(id);
        JointDocument document = document(version);
        table.returned(id, opinion);
        trail.add(document.pairingId(), actor, Act.RETURNED, document.named(version), opinion);
    }

    /** Both schools agree: it is in force from today on, and the one before no more. */
    public void takeEffect(long id) {
        DocumentVersion version = version(id);
        locks.lock(document(version).pairingId());
        LocalDate today = LocalDate.now(clock);
        table.versions(version.document()).stream()
                .filter(one -> one.state() == VersionState.IN_FORCE)
                .forEach(one -> table.ended(one.id(), VersionState.SUPERSEDED, today));
        table.inForce(id, today);
    }

    /** Whether {@code actor} handed it in and the principals have not both agreed yet. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(JointDocument document, DocumentVersion version, String actor) {
        return version.state().agreeing()
                && texts.find(document, version, version.drafts())
                        .filter(text -> text.draftedBy().equals(actor))
                        .isPresent();
    }

    /** Back into the liaison's hands; the caller writes the trail. */
    void withdraw(JointDocument document, DocumentVersion version) {
        table.state(version.id(), VersionState.DRAFTING);
        String message = JointDocumentCase.WITHDRAWN + version.id();
        if (!instances.deliver(message, document.pairingId(), Map.of())) {
            throw new NothingWaits("no joint document version " + version.id() + " waits for agreement");
        }
    }

    private DocumentVersion version(long id) {
        return table.version(id).orElseThrow(() -> new IllegalStateException("no joint document version " + id));
    }

    private JointDocument document(DocumentVersion version) {
        return table.find(version.document()).orElseThrow();
    }
}
