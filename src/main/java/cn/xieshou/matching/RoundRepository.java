package cn.xieshou.matching;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and their schools. */
@Repository
class RoundRepository {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Round round) {
        jdbc.sql("""
                        insert into matching_round (id, programme, school_year, title, survey_until, max_partners, status,
                            opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        round.id(),
                        round.programme(),
                        round.schoolYear(),
                        round.title(),
                        round.surveyUntil(),
                        round.maxPartners(),
                        round.status().name(),
                        round.openedBy(),
                        Timestamp.from(round.openedAt()))
                .update();
    }

    /** What those of these rounds that there are are called, by id. */
    Map<String, String> titles(Collection<String> ids) {
        Map<String, String> titles = new HashMap<>();
        List<String> asked = ids.stream().filter(Round::isKey).distinct().toList();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            titles.putAll(jdbc.sql("select id, title from matching_round where id in (:ids)")
                    .param("ids", asked.subList(from, Math.min(from + AT_ONCE, asked.size())))
                    .query(Columns.texts("id", "title")));
        }
        return titles;
    }

    /** The newest rounds «r» for which it holds. */
    List<Round> newest(Condition where, int most) {
        return jdbc.sql("select r.* from matching_round r where " + where.sql()
                        + " order by r.opened_at desc, r.id desc limit " + most)
                .params(where.values())
                .query(RoundRepository::round)
                .list();
    }

    int count(Condition where) {
        return jdbc.sql("select count(*) from matching_round r where " + where.sql())
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    /** Whether it holds for this round. */
    boolean holds(String id, Condition where) {
        return count(Condition.of("r.id = :id", "id", id).and(where)) > 0;
    }

    void addSchool(String round, String school, Side side) {
        jdbc.sql("insert into matching_school (round_id, school, side) values (?, ?, ?)")
                .params(round, school, side.name())
                .update();
    }

    List<String> schools(String round, @Nullable Side side) {
        return jdbc.sql("""
                        select school from matching_school where round_id = :round
                        and (side = :side or :side = '') order by side desc, school
                        """)
                .param("round", round)
                .param("side", side == null ? "" : side.name())
                .query(String.class)
                .list();
    }

    void status(String round, Round.Status status) {
        int rows = jdbc.sql("update matching_round set status = :to where id = :id and status in (:before)")
                .param("to", status.name())
                .param("id", round)
                .param("before", status.before().stream().map(Enum::name).toList())
                .update();
        Moved.one(rows, "round " + round + " to " + status);
    }

    void decidedBy(String round, String account) {
        jdbc.sql("update matching_round set decided_by = ? where id = ?")
                .params(account, round)
                .update();
    }

    /** Asked with the key of any matter; only those that {@link Rounds} has named are rounds. */
    Optional<Round> find(String id) {
        return Round.isKey(id) ? ReadOnce.of("round", id, () -> read(id)) : Optional.empty();
    }

    private Optional<Round> read(String id) {
        return jdbc.sql("select * from matching_round where id = ?")
                .params(id)
                .query(RoundRepository::round)
                .optional();
    }

    List<Round> all() {
        return jdbc.sql("select * from matching_round order by opened_at desc, id desc")
                .query(RoundRepository::round)
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getString("id"),
                row.getString("programme"),
                row.getInt("school_year"),
                row.getString("title"),
                Columns.day(row, "survey_until"),
                row.getInt("max_partners"),
                Columns.one(row, "status", Round.Status.class),
                row.getString("opened_by"),
                Columns.instant(row, "opened_at"),
                row.getString("decided_by"));
    }
}
