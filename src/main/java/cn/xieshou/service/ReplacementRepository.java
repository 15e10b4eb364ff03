package cn.xieshou.service;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of replacements. */
@Repository
class ReplacementRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplacementRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Replacement> find(String secondment) {
        return ReadOnce.of(
                "replacement", secondment, () -> jdbc.sql("select * from service_replacement where secondment_id = ?")
                        .param(secondment)
                        .query(RecordRows.of(Replacement.class))
                        .optional());
    }

    void nominated(String secondment, Nomination nomination, String judgement, String actor) {
        begin(secondment, actor);
        jdbc.sql("update service_replacement set nominee = ?, post = ?, starts_on = ?, volunteer = ?, judgement = ?,"
                        + " none_reason = null where secondment_id = ?")
                .params(
                        nomination.teacher(),
                        nomination.post(),
                        nomination.startsOn(),
                        nomination.volunteer(),
                        judgement,
                        secondment)
                .update();
    }

    void nobody(String secondment, String reason, String actor) {
        begin(secondment, actor);
        jdbc.sql("update service_replacement set nominee = null, post = null, starts_on = null, volunteer = false,"
                        + " judgement = null, none_reason = ? where secondment_id = ?")
                .params(reason, secondment)
                .update();
    }

    void returned(String secondment, String opinion) {
        jdbc.sql("update service_replacement set with_nominator = true, return_opinion = ? where secondment_id = ?")
                .params(opinion, secondment)
                .update();
    }

    void withdrawn(String secondment) {
        jdbc.sql("update service_replacement set with_nominator = true where secondment_id = ?")
                .param(secondment)
                .update();
    }

    void decided(String secondment, @Nullable String replacement, String actor) {
        jdbc.sql("update service_replacement set replacement_id = ?, decided_by = ?, decided_at = ?"
                        + " where secondment_id = ?")
                .params(replacement, actor, Columns.time(clock.instant()), secondment)
                .update();
    }

    /** Nobody is sent any more; what was nominated stands as it was. */
    void dissolved(String secondment, String actor, String reason) {
        jdbc.sql(
                        "update service_replacement set decided_by = ?, decided_at = ?, none_reason = ?, with_nominator = false"
                                + " where decided_at is null and secondment_id = ?")
                .params(actor, Columns.time(clock.instant()), reason, secondment)
                .update();
    }

    private void begin(String secondment, String actor) {
        Instant now = clock.instant();
        int known = jdbc.sql("update service_replacement set nominated_by = ?, nominated_at = ?,"
                        + " with_nominator = false where secondment_id = ?")
                .params(actor, Columns.time(now), secondment)
                .update();
        if (known == 0) {
            jdbc.sql("insert into service_replacement (secondment_id, volunteer, nominated_by, nominated_at,"
                            + " with_nominator) values (?, false, ?, ?, false)")
                    .params(secondment, actor, Columns.time(now))
                    .update();
        }
    }
}
