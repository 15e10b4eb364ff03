package cn.xieshou.longwork;

import org.jspecify.annotations.Nullable;

/** What was thrown without its messages: databases put the values of rows into theirs, which are people's names and numbers. */
final class BareTrace extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private BareTrace(Throwable thrown, @Nullable BareTrace cause) {
        super(thrown.getClass().getName(), cause, false, true);
        setStackTrace(thrown.getStackTrace());
    }

    static BareTrace of(Throwable thrown) {
        return of(thrown, DEEPEST);
    }

    private static BareTrace of(Throwable thrown, int deeper) {
        Throwable cause = thrown.getCause();
        return new BareTrace(thrown, cause == null || deeper == 0 ? null : of(cause, deeper - 1));
    }
}
