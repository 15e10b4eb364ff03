package cn.xieshou.database;

import java.time.Duration;

/**
 * How long one statement may take on PostgreSQL. The server ends it first; the socket's limit is for a server that does not even
 * answer any more.
 *
 * @param statement until the server cancels it
 * @param lock until it gives up waiting for somebody else's row, as on H2
 * @param socket until the connection counts as lost
 */
record Limits(Duration statement, Duration lock, Duration socket) {

    /** What a page may cost. */
    static final Limits EVERYDAY = new Limits(Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(20));

    /** What jobs, imports and exports ask for. */
    static final Limits LONG = new Limits(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofMinutes(11));

    static boolean holdFor(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    /** For one connection, until told otherwise. */
    String sql() {
        return "set statement_timeout = %d; set lock_timeout = %d".formatted(statement.toMillis(), lock.toMillis());
    }
}
