package cn.xieshou.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows every table has. Not those that keep a book about requests and machines, refused or not. */
final class StoredRows {

    private static final List<String> BOOKS =
            List.of("ACT_RU_METER_LOG", "ACT_RU_TASK_METER_LOG", "SECURITY_LOG", "SIGN_IN_TRY", "KNOWN_PLACE");

    private final JdbcClient jdbc;
    private final String counts;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        List<String> tables = new ArrayList<>(jdbc.sql(
                        "select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC' and table_type = 'BASE TABLE' order by 1")
                .query(String.class)
                .list());
        tables.removeIf(table -> BOOKS.contains(table.toUpperCase(java.util.Locale.ROOT)));
        this.counts = tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as many from \"" + table + "\"")
                .collect(Collectors.joining(" union all "));
    }

    Map<String, Long> now() {
        Map<String, Long> found = new TreeMap<>();
        jdbc.sql(counts).query(row -> {
            found.put(row.getString(1), row.getLong(2));
        });
        return found;
    }
}
