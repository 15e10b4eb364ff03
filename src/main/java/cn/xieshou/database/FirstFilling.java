package cn.xieshou.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The first filling of an empty database, in thousands of transactions, and yet whole: a note stands there until it is done,
 * and the node that fills holds the note's row. A note that nobody holds was left by a node that was killed; nobody has worked
 * in that database, and the next start begins with an empty one. The note is in the engine's table of properties, which is
 * there in every version.
 */
@Component
public class FirstFilling {

    static final String NOTE = "xieshou.first-filling";

    private static final Logger LOG = LoggerFactory.getLogger(FirstFilling.class);
    private static final String TABLE = "ACT_GE_PROPERTY";

    private final DataSource source;
    private final JdbcClient jdbc;

    FirstFilling(DataSource source, JdbcClient jdbc) {
        this.source = source;
        this.jdbc = jdbc;
    }

    /** Whether a node is filling the database at this moment, or was killed while it did. */
    public boolean isUnderWay() {
        return jdbc.sql("select count(*) from " + TABLE + " where NAME_ = ?")
                        .param(NOTE)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Fills the database, or waits for the node that is doing so.
     *
     * @param empty whether there is something to fill
     * @throws IllegalStateException if another node was killed at it meanwhile; the next start begins anew
     */
    public void perform(BooleanSupplier empty, Runnable work) {
        boolean first = note();
        LazyWrites lazily = new LazyWrites(source);
        lazily.begin();
        try (Connection held = source.getConnection()) {
            held.setAutoCommit(false);
            if (!hold(held)) {
                return;
            }
            if (empty.getAsBoolean()) {
                work.run();
            } else if (!first) {
                throw new IllegalStateException("另一个节点在准备数据时中断，请重新启动。");
            }
            forget(held);
            held.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the first filling was not noted as done", e);
        } finally {
            lazily.end();
        }
    }

    /** Empties a database that a killed node has filled in part. Before anybody reads it: before its tables are brought up. */
    static void clearWhatWasLeft(Flyway flyway) {
        DataSource source = flyway.getConfiguration().getDataSource();
        if (hasTable(source) && isLeft(source)) {
            LOG.warn("上次启动时数据没有准备完就中断了，还没有人使用过。现在清空数据库，重新准备。");
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
    }

    /** False if somebody else's note stands there. */
    private boolean note() {
        try {
            jdbc.sql("insert into " + TABLE + " (NAME_, VALUE_, REV_) values (?, 'under way', 1)")
                    .param(NOTE)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            LOG.info("另一个节点正在准备数据，等它完成。");
            return false;
        }
    }

    private static boolean isLeft(DataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean left = hold(connection);
            connection.rollback();
            return left;
        } catch (SQLException e) {
            throw new IllegalStateException("no look at the first filling", e);
        }
    }

    /** False if there is no note, or none any more after waiting for who held it. */
    private static boolean hold(Connection connection) throws SQLException {
        try (PreparedStatement note =
                connection.prepareStatement("select VALUE_ from " + TABLE + " where NAME_ = ? for update")) {
            note.setString(1, NOTE);
            try (ResultSet row = note.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void forget(Connection connection) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement("delete from " + TABLE + " where NAME_ = ?")) {
            note.setString(1, NOTE);
            note.executeUpdate();
        }
    }

    private static boolean hasTable(DataSource source) {
        try {
            return JdbcUtils.extractDatabaseMetaData(source, meta -> {
                String name = meta.storesUpperCaseIdentifiers() ? TABLE : TABLE.toLowerCase(Locale.ROOT);
                try (ResultSet tables =
                        meta.getTables(null, meta.getConnection().getSchema(), name, null)) {
                    return tables.next();
                }
            });
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("no look at the tables", e);
        }
    }
}
