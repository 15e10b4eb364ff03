package cn.xieshou.directory;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes at start what people and teachers are sorted and found by where an older version has written none. */
@Component
class NameOrder implements ApplicationRunner {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    NameOrder(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments none) {
        fill("person", "account");
        fill("teacher", "staff_number");
    }

    private void fill(String table, String key) {
        List<Named> empty = jdbc.sql("select " + key + " as id, name from " + table + " where name_spelled = ''")
                .query((row, n) -> new Named(row.getString("id"), row.getString("name")))
                .list();
        String sql = "update " + table + " set " + NameColumns.SET + " where " + key + " = :id";
        for (int from = 0; from < empty.size(); from += AT_ONCE) {
            template.batchUpdate(
                    sql,
                    empty.subList(from, Math.min(from + AT_ONCE, empty.size())).stream()
                            .map(Named::parameters)
                            .toArray(SqlParameterSource[]::new));
        }
    }

    private record Named(String id, String name) {

        SqlParameterSource parameters() {
            return NameColumns.of(name).addTo(new MapSqlParameterSource("id", id));
        }
    }
}
