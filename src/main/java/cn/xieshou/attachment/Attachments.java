package cn.xieshou.attachment;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is sent and who guides them: nomination, the own principal's word, the supporting school's (R-CAD-1). */
@Service
@Transactional
public class Attachments {

    private final AttachmentRepository table;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Instances instances;
    private final Clock clock;

    Attachments(AttachmentRepository table, ApprovalRules rules, Trail trail, Instances instances, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.trail = trail;
        this.instances = instances;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> find(TermKey key) {
        return table.find(key);
    }

    /**
     * For steps that cannot be without one.
     *
     * @throws IllegalStateException if nobody was nominated yet
     */
    @Transactional(readOnly = true)
    public Attachment get(TermKey key) {
        return table.find(key).orElseThrow(() -> new IllegalStateException("no attachment " + key));
    }

    /** All of a pairing, the newest term first. */
    @Transactional(readOnly = true)
    public List<Attachment> ofPairing(String pairing) {
        return table.ofPairing(pairing);
    }

    /** The recipient's liaison names who is to be sent, at first or anew. */
    public void nominate(TermKey key, List<Cadre> cadres, String plan, String actor) {
        Optional<Attachment> before = table.lock(key);
        before.ifPresentOrElse(
                known -> table.renominated(known.id(), plan, actor, clock.instant()),
                () -> table.insert(key, plan, actor, clock.instant()));
        table.cadres(get(key).id(), cadres);
        Act act = before.isEmpty() ? Act.SUBMITTED : Act.RESUBMITTED;
        trail.add(key.pairingId(), actor, act, nomination(key), null, names(cadres));
    }

    /** The recipient's principal stands by the nomination. */
    public void confirm(TermKey key, String actor, @Nullable String remark) {
        Attachment attachment = get(key);
        rules.refuseOwn(attachment.nominatedBy(), actor);
        table.state(attachment.id(), AttachmentState.ACCEPTING);
        trail.add(key.pairingId(), actor, Act.CONFIRMED, nomination(key), remark, names(attachment.cadres()));
    }

    /** The supporting principal takes the cadres and names who guides them. */
    public void accept(TermKey key, Mentor mentor, String actor, @Nullable String remark) {
        Attachment attachment = get(key);
        rules.refuseOwn(attachment.nominatedBy(), actor);
        table.accepted(attachment.id(), mentor);
        trail.add(key.pairingId(), actor, Act.AGREED, nomination(key), remark, "指导干部" + mentor.title());
    }

    /** Back to the liaison with what should be changed. */
    public void sendBack(TermKey key, String by, String actor, String opinion) {
        table.returned(get(key).id(), by, opinion);
        trail.add(key.pairingId(), actor, Act.RETURNED, nomination(key), opinion);
    }

    /** Whether {@code actor} nominated and the own principal has not acted yet. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Attachment attachment, String actor) {
        return attachment.state() == AttachmentState.CONFIRMING
                && attachment.nominatedBy().equals(actor);
    }

    /** Back into the liaison's hands; the caller writes the trail. */
    public void withdraw(TermKey key) {
        table.returned(get(key).id(), null, null);
        signal(CadreAttachment.ATTACHMENT_NOMINATION_WITHDRAWN + key.slug(), key);
    }

    /** What the principal arranges against a shortfall while there is time. */
    public void catchUp(TermKey key, String text, String actor) {
        find(key).ifPresent(attachment -> table.catchUp(attachment.id(), text));
        trail.add(key.pairingId(), actor, Act.DECIDED, "《" + key.label() + "挂职补足安排》", text);
    }

    /** What the section says to a term that was not met. */
    public void review(TermKey key, String opinion, String actor) {
        trail.add(key.pairingId(), actor, Act.DECIDED, "《" + key.label() + "挂职未达标处理》", opinion);
    }

    private void signal(String message, TermKey key) {
        if (!instances.deliver(message, key.pairingId(), java.util.Map.of())) {
            throw new NothingWaits("nothing waits for " + message + " in " + key);
        }
    }

    /** What it is called in the trail. */
    static String nomination(TermKey key) {
        return "《" + key.label() + "挂职干部提名》";
    }

    private static String names(List<Cadre> cadres) {
        return cadres.stream().map(Cadre::title).collect(Collectors.joining("、"));
    }
}
