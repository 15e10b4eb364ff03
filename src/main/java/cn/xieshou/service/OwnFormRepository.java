package cn.xieshou.service;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what teachers wrote of their year of service themselves. */
@Repository
class OwnFormRepository {

    private final JdbcClient jdbc;

    OwnFormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OwnForm> find(String secondment) {
        return jdbc.sql("select * from service_own_form where secondment_id = ?")
                .param(secondment)
                .query(RecordRows.of(OwnForm.class))
                .optional();
    }

    /** In place of what the teacher wrote before. */
    void put(OwnForm form) {
        jdbc.sql("delete from service_own_form where secondment_id = ?")
                .param(form.secondmentId())
                .update();
        jdbc.sql("insert into service_own_form (secondment_id, duties, activities, absences, self_summary, written_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        form.secondmentId(),
                        form.duties(),
                        form.activities(),
                        form.absences(),
                        form.selfSummary(),
                        Columns.time(form.writtenAt()))
                .update();
    }
}
