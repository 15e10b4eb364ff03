package cn.xieshou.longwork;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every second, from a thread of its own, that work goes on and how far it is. */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final long PAUSE_MILLIS = 1000;

    private final Thread thread;
    private final BooleanSupplier beat;

    private Heartbeat(String name, BooleanSupplier beat) {
        this.beat = beat;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** @param beat returns false when there is nothing to tell any more */
    static void during(Runnable work, String name, BooleanSupplier beat) {
        Thread thread = new Heartbeat(name, beat).thread;
        thread.start();
        try {
            work.run();
        } finally {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            boolean goOn = true;
            while (goOn) {
                Thread.sleep(PAUSE_MILLIS);
                goOn = beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that fails is followed by the next: the lease is longer than many of them. */
    private boolean beat() {
        try {
            return beat.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.debug("this heartbeat was not heard", e);
            return true;
        }
    }
}
