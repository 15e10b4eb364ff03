package cn.xieshou.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The database refuses, has gone, or answers too late; nothing is wrong with what was asked. Judged here and nowhere else. */
public final class DatabaseAway {

    /** Beside lost connections (08…) and a server that goes down (57P…): too many connections, cancelled for taking too long. */
    private static final Set<String> STATES = Set.of("53300", "57014");

    /** H2: file not writable, full or damaged; database closed, or closing with the program. */
    private static final Set<Integer> EMBEDDED = Set.of(90020, 90028, 90031, 90067, 90098, 90121);

    private static final String OPENED_BY_H2 = "org.h2.";

    private DatabaseAway() {}

    /** Whether {@code thrown} tells of it, however deep, also where a failed rollback stands in front. */
    public static boolean isIn(@Nullable Throwable thrown) {
        return Causes.of(thrown).anyMatch(DatabaseAway::tells);
    }

    private static boolean tells(Throwable cause) {
        return cause instanceof CannotGetJdbcConnectionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || (cause instanceof SQLException sql && tells(sql));
    }

    private static boolean tells(SQLException sql) {
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || tells(sql.getSQLState())
                || isEmbedded(sql)
                || isClosedByThePool(sql);
    }

    private static boolean tells(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || STATES.contains(state));
    }

    private static boolean isEmbedded(SQLException sql) {
        return sql.getClass().getName().startsWith(OPENED_BY_H2)
                && (EMBEDDED.contains(sql.getErrorCode()) || FullDisk.isIn(sql));
    }

    /** What HikariCP says, without any state, of a connection that it has thrown away as broken: every rollback on it. */
    private static boolean isClosedByThePool(SQLException sql) {
        return sql.getSQLState() == null && "Connection is closed".equals(sql.getMessage());
    }
}
