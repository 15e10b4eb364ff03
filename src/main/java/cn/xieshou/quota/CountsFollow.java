package cn.xieshou.quota;

import cn.xieshou.ledger.ActivitiesChanged;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The numbers follow the ledger in the transaction that changes it, once for each pairing however many of its activities change. */
@Component
class CountsFollow implements ApplicationRunner {

    private final QuotaCounting counting;

    CountsFollow(QuotaCounting counting) {
        this.counting = counting;
    }

    @Override
    public void run(ApplicationArguments none) {
        counting.countIfRulesChanged();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ActivitiesChanged changed) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Due due) {
            due.pairings.add(changed.pairingId());
        } else {
            Due due = new Due();
            due.pairings.add(changed.pairingId());
            TransactionSynchronizationManager.bindResource(this, due);
            TransactionSynchronizationManager.registerSynchronization(due);
        }
    }

    /** What one transaction has to count before it ends. */
    private final class Due implements TransactionSynchronization {

        private final Set<String> pairings = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            counting.count(pairings);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CountsFollow.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CountsFollow.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(CountsFollow.this);
        }
    }
}
