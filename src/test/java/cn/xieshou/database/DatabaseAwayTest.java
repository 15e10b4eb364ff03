package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {

    private static final SQLException LOST = new SQLException("An I/O error occurred", "08006");

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "57014", "53300"})
    void whatPostgresSaysWhenItGoesOrIsFullOrTooSlowIsTemporary(String state) {
        assertThat(DatabaseAway.isIn(new IllegalStateException(new SQLException("…", state))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void aLostConnectionIsFoundWhateverStandsInFrontOfIt(Throwable thrown) {
        assertThat(DatabaseAway.isIn(thrown)).isTrue();
    }

    static Stream<Throwable> hidden() {
        TransactionSystemException failedRollback =
                new TransactionSystemException("Could not roll back JDBC transaction", new IllegalStateException());
        failedRollback.initApplicationException(new IllegalStateException(LOST));
        IllegalStateException suppressing = new IllegalStateException("close failed");
        suppressing.addSuppressed(LOST);
        SQLException batch = new BatchUpdateException();
        batch.setNextException(LOST);
        return Stream.of(
                failedRollback,
                suppressing,
                new IllegalStateException(batch),
                new UncategorizedSQLException("JDBC rollback", null, new SQLException("Connection is closed")),
                new SQLTransientConnectionException("HikariPool-1 - Connection is not available"));
    }

    @Test
    void whatIsWrongWithTheRequestIsNotTemporary() {
        assertThat(DatabaseAway.isIn(null)).isFalse();
        assertThat(DatabaseAway.isIn(new DuplicateKeyException("…", new SQLException("unique", "23505"))))
                .isFalse();
        assertThat(DatabaseAway.isIn(new SQLException("lock timeout", "HYT00"))).isFalse();
        assertThat(DatabaseAway.isIn(new SQLException("serialization", "40001")))
                .isFalse();
        assertThat(DatabaseAway.isIn(new IOException("No space left on device")))
                .isFalse();
    }

    @Test
    void exceptionsThatPointAtEachOtherAreSeenThrough() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.addSuppressed(other);

        assertThat(DatabaseAway.isIn(other)).isFalse();
    }
}
