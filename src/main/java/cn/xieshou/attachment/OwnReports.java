package cn.xieshou.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What cadres wrote themselves; who hands it in stays the recipient's liaison. */
@Service
@Transactional
public class OwnReports {

    private final OwnReportRepository table;

    OwnReports(OwnReportRepository table) {
        this.table = table;
    }

    /** By cadre. */
    @Transactional(readOnly = true)
    public Map<Long, OwnReport> of(Attachment attachment) {
        Map<Long, OwnReport> own = new HashMap<>();
        table.of(attachment.id()).forEach(report -> own.put(report.cadre(), report));
        return own;
    }

    /** Those that are later than what was handed in for the same cadre. */
    @Transactional(readOnly = true)
    public Map<Long, OwnReport> newerThan(Attachment attachment, Collection<Report> handedIn) {
        Map<Long, OwnReport> own = of(attachment);
        own.values().removeIf(one -> handedIn.stream()
                .filter(report -> report.cadre() == one.cadre())
                .map(Report::writtenAt)
                .anyMatch(written -> !isBefore(written, one)));
        return own;
    }

    private static boolean isBefore(Instant written, OwnReport one) {
        return written.isBefore(one.writtenAt());
    }

    void put(OwnReport report) {
        table.put(report);
    }

    /** Whether any of these reports is back in the liaison's hands, or none was handed in. */
    static boolean withLiaison(List<Report> reports) {
        return reports.isEmpty() || reports.stream().anyMatch(report -> report.state() == ReportState.RETURNED);
    }
}
