package cn.xieshou.ledger;

import cn.xieshou.shared.RecordRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which activity corrects which. */
@Repository
class AmendmentRepository {

    private final JdbcClient jdbc;

    AmendmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void corrects(long id, long former) {
        jdbc.sql("update activity set corrects = :former where id = :id")
                .param("former", former)
                .param("id", id)
                .update();
    }

    /** The correction of an activity that waits, or has taken its place; the newest. */
    Optional<Activity> of(long former) {
        return jdbc.sql("select * from activity where corrects = :former and state not in (:over)"
                        + " order by id desc fetch first 1 rows only")
                .param("former", former)
                .param(
                        "over",
                        List.of(
                                ActivityState.DROPPED.name(),
                                ActivityState.SEEN.name(),
                                ActivityState.DISSOLVED.name()))
                .query(RecordRows.of(Activity.class))
                .optional();
    }
}
