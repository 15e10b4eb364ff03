package cn.xieshou.database;

import cn.xieshou.shared.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Names and other short texts that were stored before blanks were understood get the spelling that a form or a roster would
 * store today ({@link Text#spelled}); SQL knows neither Han nor classes of blanks. What would collide with another row, or be
 * empty, stays as it is and is logged without its text. Codes need nothing: they were always letters, digits and hyphens.
 * Texts that people signed or agreed to, and what they were judged by, are left as they were read.
 */
@Component
class V159__NamesWithoutOddBlanks extends BaseJavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(V159__NamesWithoutOddBlanks.class);

    /** A column, and what tells rows of one value apart where values are unique among some of them only. */
    private record Column(String table, String name, List<String> keys) {

        static Column of(String table, String name, String... keys) {
            return new Column(table, name, List.of(keys));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.of("school", "name", "code"),
            Column.of("school", "parent"),
            Column.of("school", "township"),
            Column.of("school_specialist", "subject", "school_code"),
            Column.of("person", "name"),
            Column.of("teacher", "name"),
            Column.of("teacher", "subject"),
            Column.of("teacher", "title"),
            Column.of("teacher", "education"),
            Column.of("teacher", "post"),
            Column.of("leading_group_member", "name"),
            Column.of("leading_group_member", "post"),
            Column.of("pairing", "scope", "id"),
            Column.of("programme_year", "name"),
            Column.of("programme_stage", "name"),
            Column.of("programme_grade", "name"),
            Column.of("survey_subject", "subject", "school", "school_year", "side"),
            Column.of("secondment", "teacher_name"),
            Column.of("secondment", "subject"),
            Column.of("secondment", "post"),
            Column.of("attachment", "mentor_name"),
            Column.of("attachment", "mentor_post"),
            Column.of("attachment_cadre", "name"),
            Column.of("attachment_cadre", "post"));

    @Override
    public void migrate(Context context) throws SQLException {
        for (Column column : COLUMNS) {
            for (List<Object> row : rows(context.getConnection(), column)) {
                String stored = (String) row.get(0);
                String spelled = Text.spelled(stored);
                if (!spelled.equals(stored) && !spelled.isEmpty()) {
                    rewrite(context.getConnection(), column, row, spelled);
                }
            }
        }
    }

    private static List<List<Object>> rows(Connection connection, Column column) throws SQLException {
        List<String> asked = new ArrayList<>(List.of(column.name()));
        asked.addAll(column.keys());
        String sql = "select distinct " + String.join(", ", asked) + " from " + column.table() + " where "
                + column.name() + " is not null";
        List<List<Object>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= asked.size(); i++) {
                    row.add(found.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void rewrite(Connection connection, Column column, List<Object> row, String spelled)
            throws SQLException {
        StringBuilder sql = new StringBuilder(
                "update " + column.table() + " set " + column.name() + " = ? where " + column.name() + " = ?");
        column.keys().forEach(key -> sql.append(" and ").append(key).append(" = ?"));
        // PostgreSQL does nothing more in a transaction after a refusal, but goes on from here.
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement update = connection.prepareStatement(sql.toString())) {
            update.setString(1, spelled);
            for (int i = 0; i < row.size(); i++) {
                update.setObject(i + 2, row.get(i));
            }
            update.executeUpdate();
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith("23")) {
                throw e;
            }
            connection.rollback(before);
            LOG.warn("a {} of {} stays as it is: another row has this spelling", column.name(), column.table());
        }
    }
}
