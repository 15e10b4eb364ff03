package cn.xieshou.notice.reminder;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table of reminders: collected, waiting for a digest, told or dropped. */
@Repository
public class ReminderRepository {

    /** Nobody was told: if the task comes back, it is as if it had not been written. */
    private static final String FREE_KEY = " once_key = once_key || '#' || cast(id as varchar(20))";

    private final NamedParameterJdbcTemplate jdbc;

    ReminderRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of everything that was ever written about these tasks. */
    Set<String> keys(Collection<String> tasks) {
        return new HashSet<>(jdbc.queryForList(
                "select once_key from reminder where task_id in (:tasks)",
                new MapSqlParameterSource("tasks", tasks),
                String.class));
    }

    /** What an interrupted morning left undecided, to be collected anew, and what was to go along but found no mail. */
    void forgetLeftovers() {
        jdbc.update(
                "delete from reminder where state = 'COLLECTED' or state = 'WAITING' and alone = false",
                new MapSqlParameterSource());
    }

    void collect(List<Reminder> found) {
        insert(found, "COLLECTED");
    }

    void escalate(List<Reminder> found) {
        insert(found, "WAITING");
    }

    private void insert(List<Reminder> found, String state) {
        jdbc.batchUpdate(
                """
                insert into reminder (account, task_id, matter_key, step, occasion, matter_kind, due, days_left, days_overdue,
                                      last_chance, section, in_hands, concerned, wording, once_key, state, decided_on)
                select :account, :task, :matter, :step, :occasion, :kind, cast(:due as timestamp with time zone),
                       cast(:left as integer), cast(:overdue as integer), cast(:last as boolean),
                       cast(:section as varchar(60)), :hands, cast(:concerned as varchar(500)), cast(:wording as varchar(200)), :key, :state,
                       cast(:day as date)
                where not exists (select 1 from reminder where once_key = :key)
                """,
                found.stream().map(row -> ReminderRows.parameters(row, state)).toArray(SqlParameterSource[]::new));
    }

    /** The different situations that are to be decided. */
    List<Situation> situations(boolean workingDay) {
        return jdbc.query(
                "select distinct occasion, matter_kind, days_left, days_overdue, last_chance from reminder"
                        + " where state = 'COLLECTED' order by 1, 2, 3, 4, 5",
                (row, n) -> new Situation(
                        Columns.one(row, "occasion", Occasion.class),
                        Columns.one(row, "matter_kind", DueKind.class),
                        row.getInt("days_left"),
                        row.getInt("days_overdue"),
                        workingDay,
                        row.getBoolean("last_chance")));
    }

    /** Everything that stands so becomes what the rule says; what is not told today is forgotten, to be collected again. */
    void decide(Situation situation, ReminderSchedule.Verdict verdict) {
        String so = " where state = 'COLLECTED' and occasion = :occasion and matter_kind = :kind and days_left = :left"
                + " and days_overdue = :overdue and last_chance = :last";
        String then = verdict.remind()
                ? "update reminder set state = 'WAITING', wording = :wording, alone = :alone, to_section = :section,"
                        + " to_office = :office"
                : "delete from reminder";
        jdbc.update(
                then + so,
                new MapSqlParameterSource("occasion", situation.occasion().name())
                        .addValue("kind", situation.kind().name())
                        .addValue("left", situation.daysLeft())
                        .addValue("overdue", situation.daysOverdue())
                        .addValue("last", situation.lastChance())
                        .addValue("wording", verdict.wording())
                        .addValue("alone", verdict.alone())
                        .addValue("section", verdict.section())
                        .addValue("office", verdict.office()));
    }

    /** Whether something of that day goes up to section or office. */
    boolean anyToEscalate(LocalDate day) {
        return !jdbc.queryForList(
                        "select id from reminder where decided_on = :day and state = 'WAITING'"
                                + " and (to_section = true or to_office = true or concerned is not null) fetch first 1 rows only",
                        new MapSqlParameterSource("day", day),
                        Long.class)
                .isEmpty();
    }

    /** What of that day goes up, after the row {@code after}, at most {@code limit} rows by id. */
    List<Reminder> toEscalate(LocalDate day, long after, int limit) {
        return jdbc.query(
                "select * from reminder where decided_on = :day and state = 'WAITING' and id > :after"
                        + " and (to_section = true or to_office = true or concerned is not null) order by id fetch first :limit rows only",
                new MapSqlParameterSource("day", day).addValue("after", after).addValue("limit", limit),
                ReminderRows::reminder);
    }

    /** What waits to be told to {@code account}, the newest first. */
    List<Reminder> waitingFor(String account) {
        return jdbc.query(
                "select * from reminder where account = :account and state = 'WAITING' order by decided_on desc, id desc",
                new MapSqlParameterSource("account", account),
                ReminderRows::reminder);
    }

    /** Accounts for which something waits that is worth a mail. */
    List<String> accountsToTell() {
        return jdbc.queryForList(
                "select distinct account from reminder where state = 'WAITING' and alone = true",
                new MapSqlParameterSource(),
                String.class);
    }

    /** These are in the mail that is about to leave. */
    void put(Collection<Long> ids, String mailId) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update reminder set mail_id = :mail where id in (:ids)",
                    new MapSqlParameterSource("mail", mailId).addValue("ids", ids));
        }
    }

    void told(String account, String mailId, Instant at) {
        jdbc.update(
                "update reminder set state = 'TOLD', settled_at = :at where account = :account"
                        + " and state = 'WAITING' and mail_id = :mail",
                new MapSqlParameterSource("mail", mailId)
                        .addValue("account", account)
                        .addValue("at", Columns.time(at)));
    }

    /** Nobody needs to be told any more; recipient null for all. */
    void drop(String taskId, @Nullable String recipient, Instant at) {
        jdbc.update(
                "update reminder set state = 'DROPPED', settled_at = :at," + FREE_KEY + " where task_id = :task"
                        + " and state in ('WAITING', 'COLLECTED')"
                        + " and (cast(:recipient as varchar(100)) is null or account = :recipient)",
                new MapSqlParameterSource("task", taskId)
                        .addValue("recipient", recipient)
                        .addValue("at", Columns.time(at)));
    }

    /** The account has ended. */
    public void dropAllOf(String account, Instant at) {
        jdbc.update(
                "update reminder set state = 'DROPPED', settled_at = :at," + FREE_KEY + " where account = :account"
                        + " and state in ('WAITING', 'COLLECTED')",
                new MapSqlParameterSource("account", account).addValue("at", Columns.time(at)));
    }

    void drop(Collection<Long> ids, Instant at) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update reminder set state = 'DROPPED', settled_at = :at," + FREE_KEY + " where id in (:ids)",
                    new MapSqlParameterSource("ids", ids).addValue("at", Columns.time(at)));
        }
    }
}
