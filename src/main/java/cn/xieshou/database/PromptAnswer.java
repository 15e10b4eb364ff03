package cn.xieshou.database;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A question to something that may hang, with an answer in time or none. One that still hangs is not asked a second time, so that
 * checks which come every few seconds do not pile up.
 */
public final class PromptAnswer<T> {

    private final String name;
    private final Duration most;
    private final Callable<T> question;
    private @Nullable FutureTask<T> asked;

    /**
     * @param name of the thread that waits
     * @param most how long the asker waits
     */
    public PromptAnswer(String name, Duration most, Callable<T> question) {
        this.name = name;
        this.most = most;
        this.question = question;
    }

    /** Empty if no answer came in time. */
    public Optional<T> ask() throws ExecutionException {
        FutureTask<T> task = task();
        try {
            return Optional.of(task.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized FutureTask<T> task() {
        FutureTask<T> task = asked;
        if (task == null || task.isDone()) {
            task = new FutureTask<>(question);
            asked = task;
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        }
        return task;
    }
}
