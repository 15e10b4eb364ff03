package cn.xieshou.attachment;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reports: one row for each cadre and addressee. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the cadres, then of the addressees. */
    List<Report> of(long attachment) {
        return jdbc
                .sql("select * from cadre_report where attachment = ?")
                .param(attachment)
                .query(RecordRows.of(Report.class))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Report::cadre).thenComparing(Report::addressee))
                .toList();
    }

    List<Report> of(Collection<Long> attachments) {
        return attachments.isEmpty()
                ? List.of()
                : jdbc.sql("select * from cadre_report where attachment in (:attachments)")
                        .param("attachments", attachments)
                        .query(RecordRows.of(Report.class))
                        .list();
    }

    /** Stores the report, or its new text: whether it came late stays as it was at first. */
    void sent(Report report) {
        int known = jdbc.sql("""
                        update cadre_report set content = ?, written_by = ?, written_at = ?, state = ?,
                               received_by = null, received_at = null, opinion = null
                        where cadre = ? and addressee = ?""")
                .params(
                        report.content(),
                        report.writtenBy(),
                        Columns.time(report.writtenAt()),
                        report.state().name(),
                        report.cadre(),
                        report.addressee().name())
                .update();
        if (known == 0) {
            insert(report);
        }
    }

    /** A cadre whose reports were taken back and who writes none any more. */
    void remove(long cadre) {
        jdbc.sql("delete from cadre_report where cadre = ?").param(cadre).update();
    }

    /** Nobody receives or changes them any more. */
    void dissolved(long attachment) {
        jdbc.sql("update cadre_report set state = ? where attachment = ? and state <> ?")
                .params(ReportState.DISSOLVED.name(), attachment, ReportState.RECEIVED.name())
                .update();
    }

    void judged(Report report, ReportState state, String by, Instant at, @Nullable String opinion) {
        int rows = jdbc.sql("""
                        update cadre_report set state = ?, received_by = ?, received_at = ?, opinion = ?
                        where cadre = ? and addressee = ? and state = ?""")
                .params(
                        state.name(),
                        by,
                        Columns.time(at),
                        opinion,
                        report.cadre(),
                        report.addressee().name(),
                        ReportState.SENT.name())
                .update();
        Moved.one(rows, "report of cadre " + report.cadre() + " to " + state);
    }

    private void insert(Report report) {
        jdbc.sql("""
                        insert into cadre_report (attachment, cadre, addressee, content, written_by, written_at, late, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        report.attachment(),
                        report.cadre(),
                        report.addressee().name(),
                        report.content(),
                        report.writtenBy(),
                        Columns.time(report.writtenAt()),
                        report.late(),
                        report.state().name())
                .update();
    }
}
