package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A pool that was given nothing but an address of PostgreSQL. */
class LimitsTest {

    private static LimitedPool pool;

    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        pool = new LimitedPool();
        pool.setJdbcUrl(Postgres.database("limits"));
        pool.setUsername(Postgres.USER);
        pool.setPassword(Postgres.USER);
        pool.setMaximumPoolSize(1);
        new PoolSettings().postProcessAfterInitialization(pool, "dataSource");
        assertThat(JdbcClient.create(pool)
                        .sql("show statement_timeout")
                        .query(String.class)
                        .single())
                .as("while the product starts")
                .isEqualTo("10min");
        pool.ready();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void inService() {
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new HonestTransactions(pool));
    }

    @Test
    void aPagesStatementIsEndedByTheServerAndADeadServerByTheSocket() {
        assertThat(limit("statement_timeout")).isEqualTo("15s");
        assertThat(limit("lock_timeout")).isEqualTo("10s");
        assertThat(socketMillis()).isEqualTo(20_000);
    }

    @Test
    void theServerDoesNotCompileAPagesStatements() {
        assertThat(limit("jit")).isEqualTo("off");
    }

    @Test
    void longWorkHasMoreTimeInAndOutOfTransactionsAndGivesItBack() {
        Patience.during(() -> {
            assertThat(limit("statement_timeout")).isEqualTo("10min");
            assertThat(socketMillis()).isEqualTo(660_000);
            transaction.executeWithoutResult(
                    status -> assertThat(limit("lock_timeout")).isEqualTo("5min"));
        });

        assertThat(limit("statement_timeout")).isEqualTo("15s");
        assertThat(socketMillis()).isEqualTo(20_000);
        transaction.executeWithoutResult(
                status -> assertThat(limit("statement_timeout")).isEqualTo("15s"));
    }

    @Test
    void aConnectionThatIsLostInATransactionIsToldAsLostNotAsAFailedRollback() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                                .query(Boolean.class)
                                .single()))
                .matches(DatabaseAway::isIn)
                .hasMessageContaining("terminating connection");
        assertThat(limit("statement_timeout")).isEqualTo("15s");
    }

    private String limit(String name) {
        return jdbc.sql("show " + name).query(String.class).single();
    }

    private int socketMillis() {
        Connection connection = DataSourceUtils.getConnection(pool);
        try {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }
}
