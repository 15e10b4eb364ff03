package cn.xieshou.service;

import cn.xieshou.shared.RecordRows;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stays of those who learn, where somebody else than their school ends them. */
@Repository
class LearningStayRepository {

    private final JdbcClient jdbc;

    LearningStayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LearningStay> find(String secondment) {
        return jdbc.sql("select * from learning_stay where secondment_id = ?")
                .param(secondment)
                .query(RecordRows.of(LearningStay.class))
                .optional();
    }

    /** Nothing if there was no stay, or its teacher is back. */
    void ended(String secondment, LocalDate on, String by) {
        jdbc.sql("update learning_stay set returned_on = ?, returned_by = ? where secondment_id = ?"
                        + " and returned_on is null")
                .params(on, by, secondment)
                .update();
    }
}
