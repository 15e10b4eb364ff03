package cn.xieshou.attachment;

import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reports. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the addressees. */
    List<Report> of(long attachment) {
        return jdbc
                .sql("select * from attachment_report where attachment = ?")
                .param(attachment)
                .query(RecordRows.of(Report.class))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Report::addressee))
                .toList();
    }

    List<Report> inTerm(int schoolYear, int term) {
        return jdbc.sql("""
                        select report.* from attachment_report report join attachment on attachment.id = report.attachment
                        where school_year = ? and term = ?""")
                .params(schoolYear, term)
                .query(RecordRows.of(Report.class))
                .list();
    }

    void sent(long attachment, Addressee addressee, String content, String by, Instant at, boolean late) {
        int known = jdbc.sql("""
                        update attachment_report set content = ?, written_by = ?, written_at = ?, state = ?,
                               received_by = null, received_at = null, opinion = null
                        where attachment = ? and addressee = ?""")
                .params(content, by, at.atOffset(ZoneOffset.UTC), ReportState.SENT.name(), attachment, addressee.name())
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into attachment_report (attachment, addressee, content, written_by, written_at, late, state)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            attachment,
                            addressee.name(),
                            content,
                            by,
                            at.atOffset(ZoneOffset.UTC),
                            late,
                            ReportState.SENT.name())
                    .update();
        }
    }

    void judged(
            long attachment, Addressee addressee, ReportState state, String by, Instant at, @Nullable String opinion) {
        jdbc.sql("""
                        update attachment_report set state = ?, received_by = ?, received_at = ?, opinion = ?
                        where attachment = ? and addressee = ?""")
                .params(state.name(), by, at.atOffset(ZoneOffset.UTC), opinion, attachment, addressee.name())
                .update();
    }
}
