package cn.xieshou.longwork;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of long work. Who changes a row says as which node; a node that lost it changes nothing any more. */
@Repository
class WorkRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if other work has the key in this moment */
    long insert(LongWork work, String subject, String account, String address) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into long_work (kind, subject, exclusive_key, asked_by, asked_from, asked_at, state, steps, outcome)"
                                + " values (:kind, :subject, :key, :account, :address, :now, 'WAITING', '', '')")
                .param("kind", work.kind())
                .param("subject", subject)
                .param("key", work.exclusiveKey())
                .param("account", account)
                .param("address", address)
                .param("now", Columns.time(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class), "id of the work");
    }

    Optional<Work> find(long id) {
        return jdbc.sql("select * from long_work where id = :id")
                .param("id", id)
                .query(WorkRepository::work)
                .optional();
    }

    Optional<Work> holding(String exclusiveKey) {
        return jdbc.sql("select * from long_work where exclusive_key = :key")
                .param("key", exclusiveKey)
                .query(WorkRepository::work)
                .optional();
    }

    /** All of that kind about those subjects, the newest last. */
    List<Work> about(String kind, Collection<String> subjects) {
        return jdbc.sql("select * from long_work where kind = :kind and subject in (:subjects) order by id")
                .param("kind", kind)
                .param("subjects", subjects)
                .query(WorkRepository::work)
                .list();
    }

    /** What somebody asked for that is open or ended after that moment, newest first. */
    List<Work> askedBy(String account, Instant after) {
        return jdbc.sql("select * from long_work where asked_by = :account and (ended_at is null or ended_at > :after)"
                        + " order by id desc fetch first 10 rows only")
                .param("account", account)
                .param("after", Columns.time(after))
                .query(WorkRepository::work)
                .list();
    }

    Optional<Long> firstWaiting() {
        return jdbc.sql("select id from long_work where state = 'WAITING' order by id fetch first 1 rows only")
                .query(Long.class)
                .optional();
    }

    /** False if another node was faster. */
    boolean take(long id, String node, Duration lease) {
        return jdbc.sql("update long_work set state = 'RUNNING', node = :node, lease_until = :until, began_at = :now"
                                + " where id = :id and state = 'WAITING'")
                        .param("node", node)
                        .param("until", Columns.time(clock.instant()).plus(lease))
                        .param("now", Columns.time(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Says that the node is alive, and how far it is; false if the work is not its own any more. */
    boolean beat(long id, String node, String steps, Duration lease) {
        return jdbc.sql("update long_work set steps = :steps, lease_until = :until"
                                + " where id = :id and node = :node and state = 'RUNNING'")
                        .param("steps", steps)
                        .param("until", Columns.time(clock.instant()).plus(lease))
                        .param("id", id)
                        .param("node", node)
                        .update()
                == 1;
    }

    /** False if the work is not the node's own any more. */
    boolean end(long id, String node, WorkState state, String steps, String outcome) {
        return jdbc.sql("update long_work set state = :state, steps = :steps, outcome = :outcome, ended_at = :now,"
                                + " exclusive_key = null, lease_until = null"
                                + " where id = :id and node = :node and state = 'RUNNING'")
                        .param("state", state.name())
                        .param("steps", steps)
                        .param("outcome", outcome)
                        .param("now", Columns.time(clock.instant()))
                        .param("id", id)
                        .param("node", node)
                        .update()
                == 1;
    }

    /** Work whose node has said nothing for longer than its lease. */
    List<Work> lapsed() {
        return jdbc.sql("select * from long_work where state = 'RUNNING' and lease_until < :now order by id")
                .param("now", Columns.time(clock.instant()))
                .query(WorkRepository::work)
                .list();
    }

    boolean breakOff(long id, String outcome) {
        return jdbc.sql("update long_work set state = 'BROKEN_OFF', outcome = :outcome, ended_at = :now,"
                                + " exclusive_key = null, lease_until = null"
                                + " where id = :id and state = 'RUNNING' and lease_until < :now")
                        .param("outcome", outcome)
                        .param("now", Columns.time(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    void deleteEndedBefore(Instant moment) {
        jdbc.sql("delete from long_work where ended_at < :moment")
                .param("moment", Columns.time(moment))
                .update();
    }

    private static Work work(ResultSet row, int number) throws SQLException {
        return new Work(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("asked_by"),
                row.getString("asked_from"),
                Columns.instant(row, "asked_at"),
                Columns.one(row, "state", WorkState.class),
                StepText.read(row.getString("steps")),
                Columns.instantOrNull(row, "began_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("outcome"));
    }
}
