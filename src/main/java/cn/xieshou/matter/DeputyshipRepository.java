package cn.xieshou.matter;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deputyships. */
@Repository
class DeputyshipRepository {

    private static final int SHOWN = 20;

    /** As {@code ReadOnce} calls those in force on a day, where long work keeps them. */
    private static final String KEPT = "deputies";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeputyshipRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(String principal, String deputy, LocalDate from, LocalDate to) {
        jdbc.sql("insert into deputy (principal, deputy, from_day, to_day, state, created_at)"
                        + " values (:principal, :deputy, :from, :to, 'PLANNED', :at)")
                .param("principal", principal)
                .param("deputy", deputy)
                .param("from", from)
                .param("to", to)
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    /** The newest of a principal first, at most 20. */
    List<Deputyship> of(String principal) {
        return jdbc.sql("select * from deputy where principal = :principal order by from_day desc, id desc"
                        + " fetch first :shown rows only")
                .param("principal", principal)
                .param("shown", SHOWN)
                .query(DeputyshipRepository::deputyship)
                .list();
    }

    /** Not ended ones of which the account is principal or deputy and that touch the days. */
    List<Deputyship> touching(String account, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from deputy where (principal = :account or deputy = :account) and state <> 'ENDED'"
                        + " and from_day <= :to and to_day >= :from order by id")
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .query(DeputyshipRepository::deputyship)
                .list();
    }

    /** Not ended ones of which the account is principal or deputy, on whatever days. */
    List<Deputyship> open(String account) {
        return jdbc.sql("select * from deputy where (principal = :account or deputy = :account) and state <> 'ENDED'"
                        + " order by id")
                .param("account", account)
                .query(DeputyshipRepository::deputyship)
                .list();
    }

    /** The account's deputy on that day, or the account itself. */
    String actingFor(String account, LocalDate day) {
        List<Deputyship> known =
                ReadOnce.keeps(KEPT) ? ReadOnce.of(KEPT, day, () -> inForce(day)) : touching(account, day, day);
        return known.stream()
                .filter(deputyship -> deputyship.principal().equals(account))
                .map(Deputyship::deputy)
                .findFirst()
                .orElse(account);
    }

    private List<Deputyship> inForce(LocalDate day) {
        return jdbc.sql(
                        "select * from deputy where state <> 'ENDED' and from_day <= :day and to_day >= :day order by id")
                .param("day", day)
                .query(DeputyshipRepository::deputyship)
                .list();
    }

    Optional<Deputyship> find(long id) {
        return jdbc.sql("select * from deputy where id = :id")
                .param("id", id)
                .query(DeputyshipRepository::deputyship)
                .optional();
    }

    /** Ids of those that must begin or end on that day. */
    List<Long> due(LocalDate today) {
        return jdbc.sql("select id from deputy where (state = 'PLANNED' and from_day <= :today)"
                        + " or (state = 'ACTIVE' and to_day < :today) order by id")
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** Moves the state on; false if another node was faster. */
    boolean advance(long id, DeputyState from, DeputyState to) {
        return jdbc.sql("update deputy set state = :to where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    private static Deputyship deputyship(ResultSet row, int number) throws SQLException {
        return new Deputyship(
                row.getLong("id"),
                row.getString("principal"),
                row.getString("deputy"),
                Columns.day(row, "from_day"),
                Columns.day(row, "to_day"),
                Columns.one(row, "state", DeputyState.class));
    }
}
