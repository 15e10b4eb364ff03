package cn.xieshou.attachment;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three reports of each cadre: handed in by the recipient's liaison, received by each addressee (R-CAD-1). */
@Service
@Transactional
public class Reports {

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

    /** In the order of the cadres, then of the addressees. */
    @Transactional(readOnly = true)
    public List<Report> of(Attachment attachment) {
        return table.of(attachment.id());
    }

    /** The reports to one addressee that are not received yet, in the order of the cadres. */
    @Transactional(readOnly = true)
    public List<Report> open(TermKey key, Addressee addressee) {
        return of(attachments.get(key)).stream()
                .filter(report -> report.addressee() == addressee && report.state() != ReportState.RECEIVED)
                .toList();
    }

    /**
     * Submits the reports, by cadre; after the programme's date they are recorded as late. A cadre without any writes none.
     */
    public void send(TermKey key, Map<Long, Map<Addressee, String>> texts, String actor) {
        Attachment attachment = attachments.get(key);
        boolean first = table.of(attachment.id()).isEmpty();
        texts.forEach((cadre, own) -> {
            if (own.isEmpty()) {
                table.remove(cadre);
            }
            own.forEach((addressee, text) -> table.sent(written(attachment, cadre, addressee, text, actor)));
        });
        Act act = first ? Act.SUBMITTED : Act.RESUBMITTED;
        trail.add(key.pairingId(), actor, act, subject(key), null, late(key) ? "逾期提交" : null);
    }

    /** The addressee has them, of every cadre. */
    public void receive(TermKey key, Addressee addressee, String actor, @Nullable String remark) {
        List<Report> open = open(key, addressee);
        open.forEach(report -> judge(report, ReportState.RECEIVED, actor, remark));
        trail.add(key.pairingId(), actor, Act.CONFIRMED, subject(key), remark, "报" + addressee.label());
    }

    /** The addressee wants those of some cadres changed, and has the others. */
    public void sendBack(TermKey key, Addressee addressee, Set<Long> cadres, String actor, String opinion) {
        List<Report> open = open(key, addressee);
        for (Report report : open) {
            boolean changed = cadres.contains(report.cadre());
            judge(report, changed ? ReportState.RETURNED : ReportState.RECEIVED, actor, changed ? opinion : null);
        }
        String whose = cadres.size() < open.size() ? "，" + names(attachments.get(key), cadres) + "的" : "";
        trail.add(key.pairingId(), actor, Act.RETURNED, subject(key), opinion, "报" + addressee.label() + whose);
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
        for (Report report : of(attachments.get(key))) {
            table.judged(report, ReportState.RETURNED, "", clock.instant(), null);
        }
        if (!instances.deliver(CadreAttachment.ATTACHMENT_REPORTS_WITHDRAWN + key.slug(), key.pairingId(), Map.of())) {
            throw new NothingWaits("no reports of " + key + " wait");
        }
    }

    /** What they are called in the trail. */
    static String subject(TermKey key) {
        return "《" + key.label() + "挂职心得体会》";
    }

    private boolean late(TermKey key) {
        return clock.instant().isAfter(calendar.reportsDue(key).at().toInstant());
    }

    private Report written(Attachment attachment, long cadre, Addressee addressee, String text, String actor) {
        Instant now = clock.instant();
        boolean late = late(attachment.key());
        return new Report(
                attachment.id(), cadre, addressee, text, actor, now, late, ReportState.SENT, null, null, null);
    }

    private void judge(Report report, ReportState state, String actor, @Nullable String opinion) {
        rules.refuseOwn(report.writtenBy(), actor);
        table.judged(report, state, actor, clock.instant(), opinion);
    }

    private static String names(Attachment attachment, Set<Long> cadres) {
        return attachment.cadres().stream()
                .filter(cadre -> cadres.contains(cadre.id()))
                .map(Cadre::name)
                .collect(Collectors.joining("、"));
    }
}
