package cn.xieshou.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every page asks for and hardly ever changes, kept in memory: this node sees a change when it is told to forget,
 * another node within a minute.
 */
public final class Kept<T> {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final Supplier<T> source;
    private volatile @Nullable Read<T> last;

    public Kept(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        @SuppressWarnings("unchecked")
        Kept<T> changing = (Kept<T>) TransactionSynchronizationManager.getResource(this);
        return changing == null ? kept() : changing.kept();
    }

    private T kept() {
        Read<T> read = last;
        // The machine's own clock: a rehearsal moves the product's.
        if (read == null || System.nanoTime() - read.at > FRESH) {
            read = new Read<>(System.nanoTime(), source.get());
            last = read;
        }
        return read.value;
    }

    /**
     * What is kept is being changed: whoever does so reads it anew from now on, so that what follows the change within its transaction follows
     * what was written; all others do once it is committed.
     */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Changing());
        }
        TransactionSynchronizationManager.bindResource(this, new Kept<>(source));
    }

    public void forget() {
        last = null;
    }

    private final class Changing implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Kept.this);
        }
    }

    private record Read<T>(long at, T value) {}
}
