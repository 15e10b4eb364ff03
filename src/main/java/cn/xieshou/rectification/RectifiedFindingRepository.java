package cn.xieshou.rectification;

import cn.xieshou.shared.Moved;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was found, with measures and reports. */
@Repository
class RectifiedFindingRepository {

    private final JdbcClient jdbc;

    RectifiedFindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> of(String rectification) {
        return jdbc.sql("select * from rectification_finding where rectification = ? order by position")
                .param(rectification)
                .query(RecordRows.of(Finding.class))
                .list();
    }

    void insert(String rectification, List<String> findings) {
        for (int i = 0; i < findings.size(); i++) {
            jdbc.sql("insert into rectification_finding (rectification, position, finding) values (?, ?, ?)")
                    .params(rectification, i + 1, findings.get(i))
                    .update();
        }
    }

    /** @param measures in the order of the findings */
    void measures(String rectification, List<Measure> measures) {
        for (int i = 0; i < measures.size(); i++) {
            Measure one = measures.get(i);
            int rows = jdbc.sql("update rectification_finding set measure = ?, responsible = ?, until_on = ?"
                            + " where rectification = ? and position = ?")
                    .params(one.what(), one.responsible(), one.untilOn(), rectification, i + 1)
                    .update();
            Moved.one(rows, "measure of " + rectification);
        }
    }

    /** @param reports in the order of the findings */
    void reports(String rectification, List<String> reports) {
        for (int i = 0; i < reports.size(); i++) {
            int rows = jdbc.sql("update rectification_finding set report = ? where rectification = ? and position = ?")
                    .params(reports.get(i), rectification, i + 1)
                    .update();
            Moved.one(rows, "report of " + rectification);
        }
    }
}
