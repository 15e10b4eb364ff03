package cn.xieshou.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of the JVM, with a database for whoever asks; it ends with the JVM. */
public final class Postgres {

    /** Also the password. */
    public static final String USER = "postgres";

    private static EmbeddedPostgres server;

    private Postgres() {}

    /** Address of a new, empty database. */
    public static String database(String name) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
            return server().getJdbcUrl(USER, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new, empty database without a pool. */
    public static DataSource dataSource(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(database(name));
        return database;
    }

    /** Does at once what a server does of itself some time after many rows were written: until then indexes cannot answer alone. */
    public static void settle(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // On a busy machine it takes longer than a page's statement may; the pool puts the limit back.
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute("select set_config('settle.timeout', current_setting('statement_timeout'), false)");
            statement.execute("set statement_timeout = 0");
            statement.execute("vacuum analyze");
            statement.execute("select set_config('statement_timeout', current_setting('settle.timeout'), false)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                // Nothing is to be left of it after a crash.
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
