package cn.xieshou.attachment;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Terms without a result end with their pairing; what was achieved until then is recorded point by point (R-FIN-3). */
@Component
class AttachmentsEnd implements EndsWithPairing {

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
    public List<UnderWay> underWay(Pairing pairing) {
        return open(pairing).stream()
                .map(one -> UnderWay.of(subject(one.key()), one.state().label(), "干部返回本校，已完成的情况记录在案"))
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        for (Attachment one : open(pairing)) {
            // Whoever records a stint in this moment comes before or after, not in between.
            table.lock(one.key());
            List<Finding> achieved = results.findings(one.key());
            achieved.forEach(point -> findings.insert(one.id(), point));
            entries.dissolved(one.id());
            reports.dissolved(one.id());
            table.decided(one.id(), AttachmentState.DISSOLVED, dissolution.lastDay());
            trail.add(
                    pairing.id(),
                    dissolution.decidedBy(),
                    Act.ENDED,
                    subject(one.key()),
                    null,
                    Dissolution.WITH_IT + achieved(achieved));
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

    private List<Attachment> open(Pairing pairing) {
        return table.ofPairing(pairing.id()).stream()
                .filter(one -> !one.state().decided())
                .toList();
    }

    private static String subject(TermKey key) {
        return "《" + key.label() + "挂职锻炼》";
    }
}
