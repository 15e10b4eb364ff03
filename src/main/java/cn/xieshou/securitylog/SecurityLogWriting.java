package cn.xieshou.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In which transaction a line is written. One that must survive a rollback waits for the end of its request: a second
 * connection taken while the first is held would let a full pool wait for itself.
 */
@Component
class SecurityLogWriting {

    static final String WAITING = SecurityLogWriting.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLogWriting.class);

    /** Lines of a long piece of work, by thread. */
    private static final ThreadLocal<@Nullable List<SecurityEvent>> GATHERED = new ThreadLocal<>();

    private final SecurityLogRepository table;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;

    SecurityLogWriting(SecurityLogRepository table, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.table = table;
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the caller's transaction, or in one of its own if there is none. */
    void within(SecurityEvent event) {
        List<SecurityEvent> together = GATHERED.get();
        if (together != null) {
            together.add(event);
        } else {
            within(List.of(event));
        }
    }

    /** Writes what {@code work} records at its end, all at once; nothing if it fails, as its transaction does. */
    <T> T together(Supplier<T> work) {
        if (GATHERED.get() != null) {
            return work.get();
        }
        List<SecurityEvent> lines = newList();
        GATHERED.set(lines);
        T result;
        try {
            result = work.get();
        } finally {
            GATHERED.remove();
        }
        within(lines);
        return result;
    }

    private void within(List<SecurityEvent> events) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            store(events, this::behindSavepoint);
        } else {
            own(events);
        }
    }

    /**
     * A line that cannot be stored spoils nothing that the caller stored. The savepoint is the database's own: Spring's nested
     * transaction asks everybody who waits for the caller's end, which in an import are thousands, once for every line.
     */
    private void behindSavepoint(List<SecurityEvent> events) {
        jdbc.execute((Connection connection) -> {
            Savepoint before = connection.setSavepoint();
            try {
                table.insert(events);
            } catch (RuntimeException e) {
                connection.rollback(before);
                throw e;
            }
            connection.releaseSavepoint(before);
            return true;
        });
    }

    /** Whatever becomes of the caller's transaction. */
    void apart(SecurityEvent event) {
        List<SecurityEvent> waiting = waiting();
        if (waiting != null && TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting.add(event);
        } else {
            own(List.of(event));
        }
    }

    /** Writes what had to wait for the end of the request. */
    void flush(List<SecurityEvent> waiting) {
        waiting.forEach(event -> own(List.of(event)));
        waiting.clear();
    }

    private void own(List<SecurityEvent> events) {
        store(events, lines -> own.executeWithoutResult(status -> table.insert(lines)));
    }

    private static void store(List<SecurityEvent> events, Consumer<List<SecurityEvent>> way) {
        try {
            way.accept(events);
        } catch (RuntimeException e) {
            events.forEach(event -> LOG.error("not stored in the security log: {}", event, e));
        }
    }

    static List<SecurityEvent> newList() {
        return new ArrayList<>();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<SecurityEvent> waiting() {
        HttpServletRequest request = Asker.request();
        return request == null ? null : (List<SecurityEvent>) request.getAttribute(WAITING);
    }
}
