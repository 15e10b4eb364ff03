package cn.xieshou.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What one page reads again and again, as who looks at it: the database is asked once for each question while the page is made. Kept
 * no longer than that, so nothing has to be told to other nodes; a request that may change something asks anew each time. Long work
 * may keep what it does not change.
 */
public final class ReadOnce {

    private static final String ATTRIBUTE = ReadOnce.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Work that keeps some answers although it writes. */
    private static final ThreadLocal<@Nullable Kept> KEPT = new ThreadLocal<>();

    private ReadOnce() {}

    /**
     * The answer of {@code asking}, or the one that was given to this page before.
     *
     * @param what is asked for, with {@code key} the whole question: «person», «office»
     */
    public static <V> V of(String what, Object key, Supplier<V> asking) {
        Map<Question, Object> answers = answers(what);
        if (answers == null) {
            return asking.get();
        }
        Question question = new Question(what, key);
        @SuppressWarnings("unchecked")
        V known = (V) answers.get(question);
        if (known == null) {
            known = asking.get();
            answers.put(question, known);
        }
        return known;
    }

    /** The same for many: only those that this page has not asked for before are asked for; of which there is nothing is not in it. */
    public static <K, V> Map<K, V> all(String what, Collection<K> keys, Function<Collection<K>, Map<K, V>> asking) {
        Map<Question, Object> answers = answers(what);
        if (answers == null) {
            return asking.apply(keys);
        }
        Set<K> missing = new LinkedHashSet<>(keys);
        missing.removeIf(key -> answers.containsKey(new Question(what, key)));
        Map<K, V> found = missing.isEmpty() ? Map.of() : asking.apply(missing);
        missing.forEach(key -> answers.put(new Question(what, key), Optional.ofNullable(found.get(key))));
        Map<K, V> all = new HashMap<>();
        for (K key : keys) {
            @SuppressWarnings("unchecked")
            Optional<V> known = (Optional<V>) Objects.requireNonNull(answers.get(new Question(what, key)));
            known.ifPresent(value -> all.put(key, value));
        }
        return all;
    }

    /**
     * The answers to these questions hold until {@code work} has ended, also while it writes: whoever says so knows that it changes
     * none of them, or that whoever changes one says {@link #forget(String, Object)}.
     */
    public static void keeping(Set<String> what, Runnable work) {
        Kept before = KEPT.get();
        KEPT.set(new Kept(what, new HashMap<>()));
        try {
            work.run();
        } finally {
            KEPT.set(before);
        }
    }

    /** Whether work goes on that keeps these answers: then all of them may be asked for at once. */
    public static boolean keeps(String what) {
        Kept kept = KEPT.get();
        return kept != null && kept.what().contains(what);
    }

    /** Something was written after all. */
    public static void forget() {
        Map<Question, Object> answers = page();
        if (answers != null) {
            answers.clear();
        }
    }

    /** The answer to this question has changed. */
    public static void forget(String what, Object key) {
        Map<Question, Object> answers = answers(what);
        if (answers != null) {
            answers.remove(new Question(what, key));
        }
    }

    private static @Nullable Map<Question, Object> answers(String what) {
        Kept kept = KEPT.get();
        return kept != null && keeps(what) ? kept.answers() : page();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<Question, Object> page() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !READING.contains(request.getRequest().getMethod())
                || isWriting()) {
            return null;
        }
        Map<Question, Object> answers =
                (Map<Question, Object>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (answers == null) {
            answers = new HashMap<>();
            request.setAttribute(ATTRIBUTE, answers, RequestAttributes.SCOPE_REQUEST);
        }
        return answers;
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private record Question(String what, Object key) {}

    private record Kept(Set<String> what, Map<Question, Object> answers) {}
}
