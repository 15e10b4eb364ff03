package cn.xieshou.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final SecurityLogTable table;
    private final TransactionTemplate nested;
    private final TransactionTemplate own;

    SecurityLogWriting(SecurityLogTable table, PlatformTransactionManager transactions) {
        this.table = table;
        // A savepoint: a line that cannot be stored spoils nothing that the caller stored.
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the caller's transaction, or in one of its own if there is none. */
    void within(SecurityEvent event) {
        write(nested, event);
    }

    /** Whatever becomes of the caller's transaction. */
    void apart(SecurityEvent event) {
        List<SecurityEvent> waiting = waiting();
        if (waiting != null && TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting.add(event);
        } else {
            write(own, event);
        }
    }

    /** Writes what had to wait for the end of the request. */
    void flush(List<SecurityEvent> waiting) {
        waiting.forEach(event -> write(own, event));
        waiting.clear();
    }

    private void write(TransactionTemplate transaction, SecurityEvent event) {
        try {
            transaction.executeWithoutResult(status -> table.insert(event));
        } catch (RuntimeException e) {
            LOG.error("not stored in the security log: {}", event, e);
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
