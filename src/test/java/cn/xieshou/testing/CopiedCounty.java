package cn.xieshou.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Makes many pairings of a few by copying all that the database holds of them, what the engine has included: the processes would
 * take minutes. Every id gets an ending: «P-2026-001-k7», the school «yizhong-k7» and its people with it.
 */
@Component
public class CopiedCounty {

    /** Not of one pairing: what the bureau has, and what would begin anew by itself. */
    private static final Pattern NOT_COPIED = Pattern.compile(
            "(programme|commendation|scoring|school_tie|county_summary|activity_type|quota_rules|calendar_(special|filled|term|change)|number_|known_|page_action|sign_in|roster|long_work|flyway|matching"
                    + "|password|deputy|act_(re|id_(info|tenant)|ge_property|ge_schema|ru_(meter|task_meter|batch|jobdef|filter|authorization)"
                    + "|hi_(batch|job_log|ext|dec)|ru_ext)|qrtz).*");

    private static final Pattern NUMBERED = Pattern.compile("\\b[A-Z]-\\d{4}-\\d{3,}\\b");
    private static final Pattern RANDOM = Pattern.compile("-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(-k\\d+)*$");
    private static final long APART = 1_000_000;

    private final DataSource source;

    CopiedCounty(DataSource source) {
        this.source = source;
    }

    /**
     * Copies what is there now once for each number.
     *
     * @param numbers of the copies; copies of copies add theirs up, and no sum may come twice
     * @param sameSchools whether the copies belong to the same schools, for whom they become more; otherwise each has schools and
     *     people of its own
     */
    public void copy(List<Integer> numbers, boolean sameSchools) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2");
            execute(connection, h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            try {
                copy(connection, numbers, sameSchools);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                execute(connection, h2 ? "set referential_integrity true" : "set session_replication_role = default");
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Table> kept = List.of();

    /** Copies what was there at the first call, with schools and people of their own, without what only the engine's history knows. */
    public void copyOf(List<Integer> numbers) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if (kept.isEmpty()) {
                kept = tables(connection).stream()
                        .filter(t -> !t.name().matches("act_hi_(?!taskinst|procinst).*"))
                        .toList();
            }
            execute(connection, "set session_replication_role = replica");
            try {
                insert(connection, kept, ids(kept, false), numbers);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                execute(connection, "set session_replication_role = default");
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param columns in the order of each row's values */
    private record Table(String name, List<String> columns, Set<String> unique, Set<String> key, List<Object[]> rows) {}

    private static void copy(Connection connection, List<Integer> numbers, boolean sameSchools) throws SQLException {
        List<Table> tables = tables(connection);
        insert(connection, tables, ids(tables, sameSchools), numbers);
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : names(connection)) {
            tables.add(read(connection, name));
        }
        return tables;
    }

    private static void insert(Connection connection, List<Table> tables, Set<String> ids, List<Integer> numbers)
            throws SQLException {
        for (Table table : tables) {
            String marks = "?,".repeat(table.columns().size()).replaceAll(",$", "");
            String sql = "insert into " + table.name() + " (" + String.join(", ", table.columns()) + ") values ("
                    + marks + ")";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (int copy : numbers) {
                    for (Object[] row : table.rows()) {
                        Object[] copied = copied(table, row, ids, copy);
                        if (differs(table, row, copied)) {
                            for (int i = 0; i < copied.length; i++) {
                                insert.setObject(i + 1, copied[i]);
                            }
                            insert.addBatch();
                            if (++waiting % 1000 == 0) {
                                insert.executeBatch();
                            }
                        }
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        try (ResultSet found = data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!NOT_COPIED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Table read(Connection connection, String name) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Set<String> key = new LinkedHashSet<>();
        try (ResultSet found = data.getPrimaryKeys(null, connection.getSchema(), name)) {
            while (found.next()) {
                key.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        Set<String> unique = new HashSet<>();
        try (ResultSet found = data.getIndexInfo(null, connection.getSchema(), name, true, true)) {
            while (found.next()) {
                if (found.getString("COLUMN_NAME") != null) {
                    unique.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        unique.removeAll(key);
        return rows(connection, name, key, unique);
    }

    /** Without what the database makes of the others by itself. */
    private static List<String> written(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (found.next()) {
                if (table.equals(found.getString("TABLE_NAME"))
                        && !"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    private static Table rows(Connection connection, String name, Set<String> key, Set<String> unique)
            throws SQLException {
        String sought = name.toLowerCase(Locale.ROOT);
        String where =
                switch (sought) {
                    case "act_ge_bytearray" -> " where DEPLOYMENT_ID_ is null";
                    case "act_ru_job" -> " where PROCESS_INSTANCE_ID_ is not null";
                    default -> "";
                };
        List<String> columns = written(connection, name);
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select " + String.join(", ", columns) + " from " + name + where)) {
            while (found.next()) {
                Object[] row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    Object value = found.getObject(i + 1);
                    row[i] = value instanceof java.sql.Clob
                            ? found.getString(i + 1)
                            : value instanceof java.sql.Blob ? found.getBytes(i + 1) : value;
                }
                rows.add(row);
            }
        }
        return new Table(sought, columns, unique, key, rows);
    }

    /** What gets an ending wherever it stands by itself. */
    private static Set<String> ids(List<Table> tables, boolean sameSchools) {
        Set<String> ids = new HashSet<>();
        for (Table table : tables) {
            boolean engine = table.name().startsWith("act_");
            boolean people = Set.of("act_id_user", "act_id_group", "person", "school", "teacher")
                    .contains(table.name());
            for (Object[] row : table.rows()) {
                if (people && !sameSchools) {
                    someone(table, row, ids);
                } else if (!people && (engine || table.key().size() == 1)) {
                    int id = engine
                            ? table.columns().indexOf("id_")
                            : table.columns().indexOf(table.key().iterator().next());
                    if (id >= 0 && row[id] instanceof String text && text.length() > 8) {
                        ids.add(text);
                    }
                }
            }
        }
        return ids;
    }

    private static void someone(Table table, Object[] row, Set<String> ids) {
        switch (table.name()) {
            case "school" -> ids.add(text(table, row, "code"));
            case "teacher" -> ids.add(text(table, row, "staff_number"));
            case "person" -> {
                String school = text(table, row, "school_code");
                if (school != null) {
                    ids.add(text(table, row, "account"));
                    ids.add("principal-" + school);
                    ids.add("liaison-" + school);
                }
            }
            default -> {}
        }
    }

    private static String text(Table table, Object[] row, String column) {
        return (String) row[table.columns().indexOf(column)];
    }

    private static Object[] copied(Table table, Object[] row, Set<String> ids, int copy) {
        Object[] copied = row.clone();
        for (int i = 0; i < row.length; i++) {
            String column = table.columns().get(i);
            if (row[i] instanceof String text) {
                String now = text.isEmpty()
                        ? text
                        : ids.contains(text)
                                ? ended(text, "-k" + copy)
                                : NUMBERED.matcher(text).replaceAll("$0-k" + copy);
                boolean once = table.unique().contains(column) && now.equals(text) && !isShared(table.name(), column);
                copied[i] = once ? digits(table.name(), text, copy) : now;
            } else if (row[i] instanceof Long number && isNumber(table, column)) {
                copied[i] = number + APART * copy;
            }
        }
        return copied;
    }

    /** The engine's ids have room for 64 characters, our random ones for 36; what makes them unique stands at their end. */
    private static String ended(String id, String ending) {
        boolean random = RANDOM.matcher(id).find();
        return id.substring(Math.max(0, id.length() + ending.length() - (random ? 36 : 64))) + ending;
    }

    /** An identity card keeps its length. */
    private static String digits(String table, String text, int copy) {
        return table.equals("teacher") && text.length() == 18
                ? "%03d".formatted(copy) + text.substring(3)
                : text + copy;
    }

    /** Unique only together with others that get their ending. */
    private static boolean isShared(String table, String column) {
        return table.startsWith("act_")
                || table.equals("pairing") && !column.equals("scope")
                || table.equals("yearly_opening")
                || table.equals("attachment")
                || table.equals("mentoring_year")
                || table.startsWith("school_summary")
                || table.startsWith("evaluation")
                || table.startsWith("assessment")
                || table.startsWith("joint_document")
                || table.equals("school") && !column.equals("name");
    }

    private static boolean isNumber(Table table, String column) {
        return !table.name().startsWith("act_")
                && Set.of(
                                "id",
                                "attachment",
                                "cadre",
                                "activity",
                                "material",
                                "check_id",
                                "mentoring_year",
                                "evaluation",
                                "assessment",
                                "lesson",
                                "line",
                                "expert",
                                "follows",
                                "document",
                                "version_id",
                                "summary")
                        .contains(column);
    }

    private static boolean differs(Table table, Object[] row, Object[] copied) {
        return table.key().stream().map(table.columns()::indexOf).anyMatch(i -> !row[i].equals(copied[i]));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
