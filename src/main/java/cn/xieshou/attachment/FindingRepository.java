package cn.xieshou.attachment;

import cn.xieshou.shared.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of results, kept with the numbers they were decided by. */
@Repository
class FindingRepository {

    private final JdbcClient jdbc;

    FindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the criteria. */
    List<Finding> of(long attachment) {
        return jdbc
                .sql("select criterion, actual, required, met, reason from attachment_finding where attachment = ?")
                .param(attachment)
                .query(RecordRows.of(Finding.class))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Finding::criterion))
                .toList();
    }

    void insert(long attachment, Finding finding) {
        jdbc.sql("""
                        insert into attachment_finding (attachment, criterion, actual, required, met, reason)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        attachment,
                        finding.criterion().name(),
                        finding.actual(),
                        finding.required(),
                        finding.met(),
                        finding.reason())
                .update();
    }
}
