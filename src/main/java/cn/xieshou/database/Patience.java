package cn.xieshou.database;

/**
 * Lets one long piece of work wait longer for the database than a page may: connections that it takes have {@link Limits#LONG}.
 * Imports and exports ask for it by {@link TakesLong}, jobs have it all.
 */
public final class Patience {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private Patience() {}

    /** Runs {@code work} with patience; what is in a transaction already goes on as it began. */
    public static void during(Runnable work) {
        begin();
        try {
            work.run();
        } finally {
            end();
        }
    }

    static void begin() {
        DEPTH.set(DEPTH.get() + 1);
    }

    static void end() {
        DEPTH.set(DEPTH.get() - 1);
    }

    static boolean isGranted() {
        return DEPTH.get() > 0;
    }
}
