package cn.xieshou.attachment;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.AwaitedPeriod;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.Ending;
import cn.xieshou.pairing.EndsMatters;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Terms without a result end with their pairing; what was achieved until then is recorded point by point (R-FIN-3). */
@Component
class AttachmentsEnd implements EndsMatters {

    private final AttachmentRepository table;
    private final EntryRepository entries;
    private final ReportRepository reports;
    private final FindingRepository findings;
    private final Results results;
    private final Trail trail;

    AttachmentsEnd(
            AttachmentRepository table,
            EntryRepository entries,
            ReportRepository reports,
            FindingRepository findings,
            Results results,
            Trail trail) {
        this.table = table;
        this.entries = entries;
        this.reports = reports;
        this.findings = findings;
        this.results = results;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.ATTACHMENTS;
    }

    @Override
    public AwaitedMatter matter() {
        return AwaitedMatter.ATTACHMENT;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing, AwaitedPeriod period) {
        return open(pairing, period).stream()
                .map(one -> UnderWay.of(subject(one.key()), one.state().label(), "干部返回本校，已完成的情况记录在案"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, AwaitedPeriod period, Ending ending) {
        for (Attachment one : open(pairing, period)) {
            // Whoever records a stint in this moment comes before or after, not in between.
            table.lock(one.key());
            List<Finding> achieved = results.findings(one.key());
            achieved.forEach(point -> findings.insert(one.id(), point));
            entries.dissolved(one.id());
            reports.dissolved(one.id());
            table.decided(one.id(), AttachmentState.DISSOLVED, ending.lastDay());
            trail.add(
                    pairing.id(),
                    ending.by(),
                    Act.ENDED,
                    subject(one.key()),
                    null,
                    ending.words() + achieved(achieved));
        }
    }

    /** «：派出干部1名、累计挂职12天» */
    private static String achieved(List<Finding> points) {
        String words = points.stream()
                .filter(point -> point.actual() > 0)
                .map(point -> point.criterion().label()
                        + point.actual()
                        + point.criterion().unit())
                .collect(Collectors.joining("、"));
        return words.isEmpty() ? "" : "：" + words;
    }

    private List<Attachment> open(Pairing pairing, AwaitedPeriod period) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.state().decided()
                        && period.covers(one.key().schoolYear(), one.key().term()))
                .toList();
    }

    private static String subject(TermKey key) {
        return "《" + key.label() + "挂职锻炼》";
    }
}
