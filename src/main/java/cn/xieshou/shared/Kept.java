package cn.xieshou.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
        Read<T> read = last;
        // The machine's own clock: a rehearsal moves the product's.
        if (read == null || System.nanoTime() - read.at > FRESH) {
            read = new Read<>(System.nanoTime(), source.get());
            last = read;
        }
        return read.value;
    }

    public void forget() {
        last = null;
    }

    private record Read<T>(long at, T value) {}
}
