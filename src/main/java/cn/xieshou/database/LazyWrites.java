package cn.xieshou.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the embedded database write twice a second instead of with every commit, while nothing of what is stored has to outlive a
 * kill. What is in its file is in order all the same: whatever is missing is missing from some moment on.
 */
final class LazyWrites {

    private static final Logger LOG = LoggerFactory.getLogger(LazyWrites.class);
    private static final int MILLIS = 500;

    private final DataSource source;

    LazyWrites(DataSource source) {
        this.source = source;
    }

    void begin() {
        set(MILLIS);
    }

    void end() {
        set(0);
    }

    /** Nothing on other databases; an H2 whose user may not do that is only slower. */
    private void set(int millis) {
        try (Connection connection = source.getConnection()) {
            if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set write_delay " + millis);
                }
            }
        } catch (SQLException e) {
            LOG.debug("every commit is written", e);
        }
    }
}
