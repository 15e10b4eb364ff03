package cn.xieshou.attachment;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.NothingWaits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three reports of a term: written by the recipient's liaison for the cadres, received by each addressee (R-CAD-1). */
@Service
@Transactional
public class Reports {

    /** Message by which the model learns that the liaison took the reports back; with the term's slug. */
    static final String REPORTS_WITHDRAWN = "Message_AttachmentReportsWithdrawn-";

    private final Attachments attachments;
    private final ReportRepository table;
    private final AttachmentCalendar calendar;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Instances instances;
    private final Clock clock;

    Reports(
            Attachments attachments,
            ReportRepository table,
            AttachmentCalendar calendar,
            ApprovalRules rules,
            Trail trail,
            Instances instances,
            Clock clock) {
        this.attachments = attachments;
        this.table = table;
        this.calendar = calendar;
        this.rules = rules;
        this.trail = trail;
        this.instances = instances;
        this.clock = clock;
    }

    /** In the order of the addressees. */
    @Transactional(readOnly = true)
    public List<Report> of(Attachment attachment) {
        return table.of(attachment.id());
    }

    /**
     * The report to one addressee.
     *
     * @throws IllegalStateException if none was submitted
     */
    @Transactional(readOnly = true)
    public Report get(TermKey key, Addressee addressee) {
        return of(attachments.get(key)).stream()
                .filter(report -> report.addressee() == addressee)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no report to " + addressee + " in " + key));
    }

    /** Submits the reports; after the programme's date they are recorded as late. */
    public void send(TermKey key, Map<Addressee, String> texts, String actor) {
        boolean late = clock.instant().isAfter(calendar.reportsDue(key).at().toInstant());
        long attachment = attachments.get(key).id();
        boolean first = table.of(attachment).isEmpty();
        texts.forEach((addressee, text) -> table.sent(attachment, addressee, text, actor, clock.instant(), late));
        Act act = first ? Act.SUBMITTED : Act.RESUBMITTED;
        trail.add(key.pairingId(), actor, act, subject(key), null, late ? "逾期提交" : null);
    }

    /** The addressee has it. */
    public void receive(TermKey key, Addressee addressee, String actor, @Nullable String remark) {
        judge(key, addressee, ReportState.RECEIVED, actor, remark);
        trail.add(key.pairingId(), actor, Act.CONFIRMED, subject(key), remark, "报" + addressee.label());
    }

    /** The addressee wants it changed. */
    public void sendBack(TermKey key, Addressee addressee, String actor, String opinion) {
        judge(key, addressee, ReportState.RETURNED, actor, opinion);
        trail.add(key.pairingId(), actor, Act.RETURNED, subject(key), opinion, "报" + addressee.label());
    }

    /** Whether {@code actor} submitted them and no addressee has acted. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Attachment attachment, String actor) {
        List<Report> reports = of(attachment);
        return attachment.running()
                && !reports.isEmpty()
                && reports.stream()
                        .allMatch(report -> report.state() == ReportState.SENT
                                && report.receivedBy() == null
                                && report.writtenBy().equals(actor));
    }

    /** Back into the liaison's hands; the caller writes the trail. */
    public void withdraw(TermKey key) {
        long attachment = attachments.get(key).id();
        for (Addressee addressee : Addressee.values()) {
            table.judged(attachment, addressee, ReportState.RETURNED, "", clock.instant(), null);
        }
        if (!instances.deliver(REPORTS_WITHDRAWN + key.slug(), key.pairingId(), Map.of())) {
            throw new NothingWaits("no reports of " + key + " wait");
        }
    }

    /** What they are called in the trail. */
    static String subject(TermKey key) {
        return "《" + key.label() + "挂职心得体会》";
    }

    private void judge(TermKey key, Addressee addressee, ReportState state, String actor, @Nullable String opinion) {
        Report report = get(key, addressee);
        rules.refuseOwn(report.writtenBy(), actor, "decision");
        table.judged(report.attachment(), addressee, state, actor, clock.instant(), opinion);
    }
}
