package cn.xieshou.meeting;

import cn.xieshou.ledger.ActivityState;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was written down of joint meetings. */
@Repository
class MeetingRepository {

    private static final RowMapper<Meeting> ROW = RecordRows.of(Meeting.class);

    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Meeting> find(long activity) {
        return jdbc.sql("select * from meeting where activity = ?")
                .param(activity)
                .query(ROW)
                .optional();
    }

    /** What the minutes of a meeting are called among papers. */
    record Titled(long id, String topic, ActivityState state, LocalDate heldOn) {}

    /** Those of a pairing, the oldest first. */
    List<Titled> ofPairing(String pairing) {
        return jdbc.sql("select a.id, a.topic, a.state, a.held_on from meeting m join activity a on a.id = m.activity"
                        + " where m.pairing_id = ? order by a.id")
                .param(pairing)
                .query(RecordRows.of(Titled.class))
                .list();
    }

    /** Writes it anew, or for the first time; the pairing is locked. */
    void write(long activity, String pairing, String agenda, String minutes, String by, Instant at) {
        int rows = jdbc.sql(
                        "update meeting set agenda = :agenda, minutes = :minutes, written_by = :by, written_at = :at"
                                + " where activity = :activity")
                .param("agenda", agenda)
                .param("minutes", minutes)
                .param("by", by)
                .param("at", Columns.time(at))
                .param("activity", activity)
                .update();
        if (rows == 0) {
            jdbc.sql("insert into meeting (activity, pairing_id, agenda, minutes, written_by, written_at)"
                            + " values (:activity, :pairing, :agenda, :minutes, :by, :at)")
                    .param("activity", activity)
                    .param("pairing", pairing)
                    .param("agenda", agenda)
                    .param("minutes", minutes)
                    .param("by", by)
                    .param("at", Columns.time(at))
                    .update();
        }
    }
}
