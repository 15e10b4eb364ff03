package cn.xieshou.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * An exception and everything that it was made of: causes, suppressed ones, what a driver chains behind it, and what failed
 * before the rollback failed too.
 */
final class Causes {

    private static final int MOST = 200;

    private Causes() {}

    static Stream<Throwable> of(@Nullable Throwable thrown) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.Builder<Throwable> inOrder = Stream.builder();
        Deque<Throwable> open = new ArrayDeque<>();
        put(open, thrown);
        while (!open.isEmpty() && found.size() < MOST) {
            Throwable next = open.removeFirst();
            if (found.add(next)) {
                inOrder.add(next);
                putInner(open, next);
            }
        }
        return inOrder.build();
    }

    private static void putInner(Deque<Throwable> open, Throwable outer) {
        put(open, outer.getCause());
        Arrays.stream(outer.getSuppressed()).forEach(open::addLast);
        if (outer instanceof SQLException sql) {
            put(open, sql.getNextException());
        }
        if (outer instanceof TransactionSystemException failed) {
            put(open, failed.getApplicationException());
            put(open, failed.getOriginalException());
        }
    }

    private static void put(Deque<Throwable> open, @Nullable Throwable one) {
        if (one != null) {
            open.addLast(one);
        }
    }
}
