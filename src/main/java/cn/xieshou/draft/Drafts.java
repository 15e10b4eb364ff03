package cn.xieshou.draft;

import cn.xieshou.shared.Columns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of task forms, one for each task and person; nobody reads another's. */
@Service
@Transactional
public class Drafts {

    /** How long a draft of a task that somebody else has closed can still be copied from. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Beside the fields, none of which is called so. */
    private static final String BY = "_by";

    private static final String FIND =
            "select saved_at, content from task_draft where task_id = :task and account = :account";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param by what the page called the sending that it came with, empty if it did not
     * @param values field key → text, flag, list or map, as it was typed
     */
    public record Draft(Instant savedAt, String by, Map<String, Object> values) {}

    @Transactional(readOnly = true)
    public Optional<Draft> find(String taskId, String account) {
        return read(FIND, taskId, account);
    }

    private Optional<Draft> read(String sql, String taskId, String account) {
        return jdbc.sql(sql)
                .param("task", taskId)
                .param("account", account)
                .query((row, number) -> draft(Columns.instant(row, "saved_at"), values(row.getString("content"))))
                .optional();
    }

    private static Draft draft(Instant savedAt, Map<String, Object> content) {
        Object by = content.remove(BY);
        return new Draft(savedAt, by == null ? "" : by.toString(), content);
    }

    /** Replaces what {@code account} had typed for the task before. */
    public Instant save(String taskId, String account, Map<String, ? extends @Nullable Object> values) {
        return save(taskId, account, values, "");
    }

    /**
     * What became of a draft.
     *
     * @param at when it was kept, or when the other was that stands there
     * @param kept whether it was; otherwise the other is untouched
     */
    public record Outcome(Instant at, boolean kept) {}

    /** The same unless something else stands there that whoever typed does not know: it would be gone unseen. */
    public Outcome saveOver(
            String taskId,
            String account,
            Map<String, ? extends @Nullable Object> values,
            String by,
            Predicate<Draft> known) {
        Optional<Draft> before = read(FIND + " for update", taskId, account);
        if (before.isPresent() && !known.test(before.get()) && isOther(before.get(), values)) {
            return new Outcome(before.get().savedAt(), false);
        }
        return new Outcome(save(taskId, account, values, by), true);
    }

    /** Whether anything but these values stands in it. */
    public static boolean isOther(Draft draft, Map<String, ? extends @Nullable Object> values) {
        return !values(text(values)).equals(draft.values());
    }

    /** @param by what the page calls this sending, by which it knows its own again */
    public Instant save(String taskId, String account, Map<String, ? extends @Nullable Object> values, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(values);
        named.put(BY, by);
        String content = text(named);
        if (write(
                        "update task_draft set saved_at = :at, content = :content where task_id = :task and account = :account",
                        taskId,
                        account,
                        now,
                        content)
                == 0) {
            write(
                    "insert into task_draft (task_id, account, saved_at, content) values (:task, :account, :at, :content)",
                    taskId,
                    account,
                    now,
                    content);
        }
        return now;
    }

    private int write(String sql, String taskId, String account, Instant at, String content) {
        return jdbc.sql(sql)
                .param("task", taskId)
                .param("account", account)
                .param("at", Columns.time(at))
                .param("content", content)
                .update();
    }

    /** Everything that {@code account} has typed and not submitted. */
    public void dropAll(String account) {
        jdbc.sql("delete from task_draft where account = :account")
                .param("account", account)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean any(String account) {
        return jdbc.sql("select count(*) from task_draft where account = :account")
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return whether there was one */
    public boolean drop(String taskId, String account) {
        return jdbc.sql("delete from task_draft where task_id = :task and account = :account")
                        .param("task", taskId)
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Drafts that nobody has touched for long, whatever became of their tasks. */
    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT20M")
    void clear() {
        jdbc.sql("delete from task_draft where saved_at < :before")
                .param("before", Columns.time(clock.instant().minus(KEPT)))
                .update();
    }

    private static String text(Map<String, ? extends @Nullable Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> values(String content) {
        try {
            return JSON.readValue(content, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
