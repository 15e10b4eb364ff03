package cn.xieshou.notice.robot;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of robots; what is sent next is claimed in it, so that of many nodes one sends. */
@Repository
class RobotRepository {

    private final JdbcClient jdbc;

    RobotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Robot> all() {
        return jdbc.sql("select * from group_robot order by added_at, id")
                .query(RecordRows.of(Robot.class))
                .list();
    }

    Optional<Robot> find(String id) {
        return jdbc.sql("select * from group_robot where id = ?")
                .param(id)
                .query(RecordRows.of(Robot.class))
                .optional();
    }

    boolean known(RobotKind kind, String accessKey) {
        return jdbc.sql("select count(*) from group_robot where kind = ? and access_key = ?")
                        .params(kind.name(), accessKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Robot robot) {
        jdbc.sql("insert into group_robot (id, kind, name, access_key, sign_secret, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        robot.id(),
                        robot.kind().name(),
                        robot.name(),
                        robot.accessKey(),
                        robot.signSecret(),
                        robot.addedBy(),
                        Columns.time(robot.addedAt()))
                .update();
    }

    boolean delete(String id) {
        return jdbc.sql("delete from group_robot where id = ?").param(id).update() == 1;
    }

    boolean askTest(String id) {
        return jdbc.sql("update group_robot set test_asked = true where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    /** Takes the wish for a trial; false if another node did. */
    boolean takeTest(String id) {
        return jdbc.sql("update group_robot set test_asked = false where id = ? and test_asked = true")
                        .param(id)
                        .update()
                == 1;
    }

    /** Takes the day's message until {@code later}; false if another node has it or it is done. */
    boolean takeDay(String id, LocalDate today, Instant now, Instant later) {
        return jdbc.sql("update group_robot set attempts = attempts + 1, next_try_at = :later where id = :id"
                                + " and (done_on is null or done_on < :today)"
                                + " and (next_try_at is null or next_try_at <= :now)")
                        .param("id", id)
                        .param("today", today)
                        .param("now", Columns.time(now))
                        .param("later", Columns.time(later))
                        .update()
                == 1;
    }

    /** Nothing more is sent on that day. */
    void dayDone(String id, LocalDate today) {
        jdbc.sql("update group_robot set done_on = ?, attempts = 0, next_try_at = null where id = ?")
                .params(today, id)
                .update();
    }

    void outcome(String id, Instant at, @Nullable String words) {
        jdbc.sql("update group_robot set last_at = ?, last_outcome = ? where id = ?")
                .params(Columns.time(at), words, id)
                .update();
    }
}
