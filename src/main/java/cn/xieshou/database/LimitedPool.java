package cn.xieshou.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The connections of the product. On PostgreSQL each comes with what a page may cost; with more time while the product starts and
 * wherever {@link Patience} is asked for. The server keeps a limit until it is told another, so it is told when one is lent.
 */
public class LimitedPool extends HikariDataSource {

    private final Set<Connection> patient = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile boolean ready;

    /** From now on people wait. */
    void ready() {
        ready = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (Limits.holdFor(getJdbcUrl())) {
            limit(connection, !ready || Patience.isGranted());
        }
        return connection;
    }

    private void limit(Connection connection, boolean patiently) throws SQLException {
        try {
            Connection real = connection.unwrap(Connection.class);
            if (patiently) {
                // Until the pool takes it back; the pool knows this one limit by itself.
                connection.setNetworkTimeout(
                        Runnable::run, Math.toIntExact(Limits.LONG.socket().toMillis()));
            }
            if (patiently && patient.add(real)) {
                set(connection, Limits.LONG);
            } else if (!patiently && patient.remove(real)) {
                set(connection, Limits.EVERYDAY);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void set(Connection connection, Limits limits) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(limits.sql());
        }
    }
}
