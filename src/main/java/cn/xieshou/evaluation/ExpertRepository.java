package cn.xieshou.evaluation;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of experts and their points. */
@Repository
class ExpertRepository {

    private final JdbcClient jdbc;

    ExpertRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Expert> find(long id) {
        return jdbc.sql("select * from evaluation_expert where id = ?")
                .param(id)
                .query(RecordRows.of(Expert.class))
                .optional();
    }

    /** In the order in which they were named. */
    List<Expert> of(long evaluation) {
        return ReadOnce.of("experts of evaluation", evaluation, () -> jdbc.sql(
                        "select * from evaluation_expert where evaluation = ? order by id")
                .param(evaluation)
                .query(RecordRows.of(Expert.class))
                .list());
    }

    void insert(long evaluation, String account, String by, Instant at) {
        jdbc.sql(
                        "insert into evaluation_expert (evaluation, account, state, named_by, named_at) values (?, ?, ?, ?, ?)")
                .params(evaluation, account, Expert.State.NAMED.name(), by, Columns.time(at))
                .update();
    }

    void done(long id, Expert.State state, @Nullable BigDecimal total, String opinion, Instant at) {
        int rows = jdbc.sql("update evaluation_expert set state = ?, total = ?, opinion = ?, done_at = ?"
                        + " where id = ? and state = ?")
                .params(state.name(), total, opinion, Columns.time(at), id, Expert.State.NAMED.name())
                .update();
        Moved.one(rows, "expert " + id + " to " + state);
    }

    /** Nobody scores it any more. */
    void end(long evaluation) {
        jdbc.sql("update evaluation_expert set state = ? where evaluation = ? and state = ?")
                .params(Expert.State.ENDED.name(), evaluation, Expert.State.NAMED.name())
                .update();
    }

    void points(List<Point> all) {
        for (Point one : all) {
            jdbc.sql("insert into evaluation_point (expert, criterion, points, reason) values (?, ?, ?, ?)")
                    .params(one.expert(), one.criterion(), one.points(), one.reason())
                    .update();
        }
    }

    List<Point> points(long evaluation) {
        return ReadOnce.of("points of evaluation", evaluation, () -> jdbc.sql(
                        "select p.* from evaluation_point p join evaluation_expert e on e.id = p.expert"
                                + " where e.evaluation = ? order by p.expert, p.criterion")
                .param(evaluation)
                .query(RecordRows.of(Point.class))
                .list());
    }

    /** How much each expert has. */
    record Load(int open, int all) {}

    /** By account; whoever was never named is not in it. */
    Map<String, Load> loads() {
        Map<String, Load> found = new HashMap<>();
        jdbc.sql("select account, sum(case when state = 'NAMED' then 1 else 0 end) as open_now, count(*) as named"
                        + " from evaluation_expert group by account")
                .query(row -> {
                    found.put(row.getString("account"), new Load(row.getInt("open_now"), row.getInt("named")));
                });
        return found;
    }
}
