package cn.xieshou.database;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys of our tables that earlier migrations left nameless have the names that V177 gives them, so that a later migration finds
 * a key under one name in every database: H2 had called them CONSTRAINT_7, and PostgreSQL one after the table's former name.
 */
final class KeyNames {

    private static final String NAMELESS = """
            select t.table_name, t.constraint_name, t.constraint_type,
                   string_agg(k.column_name, '_' order by k.ordinal_position) as key_columns
            from information_schema.table_constraints t
            join information_schema.key_column_usage k
              on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
             and k.table_name = t.table_name
            where t.table_schema = current_schema
              and lower(t.table_name) not like 'act!_%' escape '!'
              and (lower(t.constraint_name) like 'constraint!_%' escape '!'
                   or lower(t.constraint_name) = 'secondment_holding_pkey')
            group by t.table_name, t.constraint_name, t.constraint_type
            """;

    /** A key, with the name that it has and the columns that it is made of. */
    private record Key(String table, String name, String type, String columns) {

        String rightName() {
            return switch (type) {
                case "PRIMARY KEY" -> table + "_pkey";
                case "UNIQUE" -> table + "_" + columns + "_key";
                default -> table + "_" + columns + "_fkey";
            };
        }
    }

    private KeyNames() {}

    static void give(JdbcClient jdbc) {
        jdbc.sql(NAMELESS)
                .query((row, number) -> new Key(
                        row.getString("table_name"),
                        row.getString("constraint_name"),
                        row.getString("constraint_type"),
                        row.getString("key_columns")))
                .list()
                .forEach(key -> jdbc.sql("alter table " + key.table() + " rename constraint " + key.name() + " to "
                                + key.rightName().toLowerCase(Locale.ROOT))
                        .update());
    }
}
