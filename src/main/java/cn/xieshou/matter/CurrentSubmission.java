package cn.xieshou.matter;

import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.gate.CompletionGuard;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers for the length of the transaction which task is being submitted: the trail's lines belong to it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CurrentSubmission implements CompletionGuard {

    @Override
    public void check(TaskRef task) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
            TransactionSynchronizationManager.bindResource(this, task);
            if (first) {
                TransactionSynchronizationManager.registerSynchronization(new Forgetting());
            }
        }
    }

    /** The submission of {@code actor} in this matter that the current transaction is about. */
    Optional<TaskRef> by(String actor, String matterKey) {
        return of(actor).filter(task -> task.businessKey().equals(matterKey));
    }

    /** The submission of {@code actor} that the current transaction is about. */
    Optional<TaskRef> of(String actor) {
        return Optional.ofNullable((TaskRef) TransactionSynchronizationManager.getResource(this))
                .filter(task -> task.actor().equals(actor));
    }

    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CurrentSubmission.this);
        }
    }
}
