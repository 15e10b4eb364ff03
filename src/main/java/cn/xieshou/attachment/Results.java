package cn.xieshou.attachment;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a term stands against R-CAD-1, and its result; every point is judged by the decision table. */
@Service
@Transactional
public class Results {

    private final AttachmentRepository attachments;
    private final EntryRepository entries;
    private final ReportRepository reports;
    private final FindingRepository findings;
    private final AttachmentCalendar calendar;
    private final ShortfallTable decision;
    private final Trail trail;
    private final Clock clock;

    Results(
            AttachmentRepository attachments,
            EntryRepository entries,
            ReportRepository reports,
            FindingRepository findings,
            AttachmentCalendar calendar,
            ShortfallTable decision,
            Trail trail,
            Clock clock) {
        this.attachments = attachments;
        this.entries = entries;
        this.reports = reports;
        this.findings = findings;
        this.calendar = calendar;
        this.decision = decision;
        this.trail = trail;
        this.clock = clock;
    }

    /** The term in numbers. */
    @Transactional(readOnly = true)
    public Progress progress(TermKey key) {
        Demand demand = calendar.demand(key);
        return attachments
                .find(key)
                .map(attachment ->
                        Progress.of(demand, attachment, entries.of(attachment.id()), reports.of(attachment.id())))
                .orElseGet(() -> Progress.none(demand));
    }

    /** The points as decided, or as they stand now. */
    public List<Finding> findings(TermKey key) {
        Optional<Attachment> decided =
                attachments.find(key).filter(one -> one.state().decided());
        return decided.map(attachment -> findings.of(attachment.id())).orElseGet(() -> now(key));
    }

    /** Whether every point is met now. */
    public boolean met(TermKey key) {
        return now(key).stream().allMatch(Finding::met);
    }

    /** What is missing now of what must happen within the term; the reports come last and are not among it. */
    public List<Finding> shortfallInTerm(TermKey key) {
        return now(key).stream()
                .filter(point -> !point.met() && point.criterion() != Criterion.REPORTS)
                .toList();
    }

    /** Decides and records the term's result; a school that nominated nobody has an empty record by then. */
    public boolean decide(TermKey key) {
        List<Finding> points = now(key);
        boolean met = points.stream().allMatch(Finding::met);
        Attachment attachment = attachments.find(key).orElseGet(() -> empty(key));
        points.forEach(point -> findings.insert(attachment.id(), point));
        attachments.decided(attachment.id(), met ? AttachmentState.MET : AttachmentState.NOT_MET, LocalDate.now(clock));
        trail.add(
                key.pairingId(),
                Trail.SYSTEM,
                Act.ENDED,
                "《" + key.label() + "挂职锻炼》",
                null,
                met ? "达到要求" : "未达到要求：" + shortfall(points));
        return met;
    }

    /** «累计挂职12天，还差18天；…», empty if nothing is missing. */
    public static String shortfall(List<Finding> points) {
        return points.stream()
                .filter(point -> !point.met())
                .map(Finding::reason)
                .collect(Collectors.joining("；"));
    }

    private List<Finding> now(TermKey key) {
        Progress progress = progress(key);
        return Arrays.stream(Criterion.values())
                .filter(criterion -> progress.demand().of(criterion) > 0)
                .map(criterion -> judge(criterion, progress.of(criterion), progress.required(criterion)))
                .toList();
    }

    private Finding judge(Criterion criterion, int actual, int required) {
        ShortfallTable.Verdict verdict = decision.judge(criterion.label(), actual, required);
        return new Finding(criterion, actual, required, verdict.met(), verdict.reason());
    }

    private Attachment empty(TermKey key) {
        attachments.insert(key, "", Trail.SYSTEM, clock.instant());
        return attachments.find(key).orElseThrow();
    }
}
