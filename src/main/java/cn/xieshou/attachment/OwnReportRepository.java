package cn.xieshou.attachment;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what cadres wrote themselves. */
@Repository
class OwnReportRepository {

    private final JdbcClient jdbc;

    OwnReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnReport> of(long attachment) {
        return jdbc.sql("select o.* from cadre_own_report o join attachment_cadre c on c.id = o.cadre"
                        + " where c.attachment = ? order by o.cadre")
                .param(attachment)
                .query(RecordRows.of(OwnReport.class))
                .list();
    }

    /** In place of what the cadre wrote before. */
    void put(OwnReport report) {
        jdbc.sql("delete from cadre_own_report where cadre = ?")
                .param(report.cadre())
                .update();
        jdbc.sql("insert into cadre_own_report (cadre, bureau, supporting, own, written_at) values (?, ?, ?, ?, ?)")
                .params(
                        report.cadre(),
                        report.bureau(),
                        report.supporting(),
                        report.own(),
                        Columns.time(report.writtenAt()))
                .update();
    }
}
