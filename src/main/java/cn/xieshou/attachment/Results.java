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

/** How a term stands against R-CAD-1, and its result; each point and the whole are judged by decision tables. */
@Service
@Transactional
public class Results {

    private final AttachmentRepository attachments;
    private final EntryRepository entries;
    private final ReportRepository reports;
    private final FindingRepository findings;
    private final AttachmentCalendar calendar;
    private final ShortfallTable shortfalls;
    private final ResultTable result;
    private final Trail trail;
    private final Clock clock;

    Results(
            AttachmentRepository attachments,
            EntryRepository entries,
            ReportRepository reports,
            FindingRepository findings,
            AttachmentCalendar calendar,
            ShortfallTable shortfalls,
            ResultTable result,
            Trail trail,
            Clock clock) {
        this.attachments = attachments;
        this.entries = entries;
        this.reports = reports;
        this.findings = findings;
        this.calendar = calendar;
        this.shortfalls = shortfalls;
        this.result = result;
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
        return decided.map(attachment -> findings.of(attachment.id())).orElseGet(() -> points(key));
    }

    /** The points as they stand now, those that the programme asks for. */
    @Transactional(readOnly = true)
    public List<Finding> points(TermKey key) {
        Progress progress = progress(key);
        return Arrays.stream(Criterion.values())
                .filter(criterion -> progress.demand().of(criterion) > 0)
                .map(criterion -> judge(criterion, progress))
                .toList();
    }

    /** Whether a point is met now, also if the programme does not ask for it. */
    @Transactional(readOnly = true)
    public boolean met(TermKey key, Criterion criterion) {
        Progress progress = progress(key);
        return progress.demand().of(criterion) == 0
                || judge(criterion, progress).met();
    }

    /** Whether the term would meet what is asked for if it ended now. */
    public boolean met(TermKey key) {
        return result.conclude(CheckedWhen.AT_THE_END, points(key)) == Conclusion.MET;
    }

    /** What is missing now of what must happen within the term; the reports come last and are not among it. */
    public List<Finding> shortfallInTerm(TermKey key) {
        return points(key).stream()
                .filter(point -> !point.met() && point.criterion() != Criterion.REPORTS)
                .toList();
    }

    /** Records the term's result; a school that nominated nobody has an empty record by then. */
    public void decide(TermKey key, Conclusion conclusion) {
        List<Finding> points = points(key);
        boolean met = conclusion == Conclusion.MET;
        Attachment attachment = attachments.find(key).orElseGet(() -> empty(key));
        points.forEach(point -> findings.insert(attachment.id(), point));
        attachments.decided(attachment.id(), met ? AttachmentState.MET : AttachmentState.NOT_MET, LocalDate.now(clock));
        trail.add(
                key.pairingId(),
                Trail.SYSTEM,
                Act.ENDED,
                "《" + key.label() + "挂职锻炼》",
                null,
                conclusion.label() + (met ? "" : "：" + shortfall(points)));
    }

    /** «累计挂职12天，还差18天；…», empty if nothing is missing. */
    public static String shortfall(List<Finding> points) {
        return points.stream()
                .filter(point -> !point.met())
                .map(Finding::reason)
                .collect(Collectors.joining("；"));
    }

    private Finding judge(Criterion criterion, Progress progress) {
        int actual = progress.of(criterion);
        int required = progress.required(criterion);
        ShortfallTable.Verdict verdict = shortfalls.judge(criterion.label(), actual, required);
        return new Finding(criterion, actual, required, verdict.met(), verdict.reason());
    }

    private Attachment empty(TermKey key) {
        attachments.insert(key, "", Trail.SYSTEM, clock.instant());
        return attachments.find(key).orElseThrow();
    }
}
