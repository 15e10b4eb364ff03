package cn.xieshou.directory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes at start what schools are sorted and found by where an older version has written none or something else. */
@Component
class SchoolOrder implements ApplicationRunner {

    private final JdbcClient jdbc;

    SchoolOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments none) {
        jdbc
                .sql("select code, name, name_key, name_sought, name_spelled from school")
                .query((row, n) -> new Kept(
                        row.getString("code"),
                        row.getString("name"),
                        new NameColumns(
                                row.getString("name_key"),
                                row.getString("name_sought"),
                                row.getString("name_spelled"))))
                .list()
                .stream()
                .filter(school -> !school.columns().equals(NameColumns.of(school.name())))
                .forEach(this::write);
    }

    private void write(Kept school) {
        jdbc.sql("update school set " + NameColumns.SET + " where code = :code")
                .paramSource(NameColumns.of(school.name()).addTo(new MapSqlParameterSource("code", school.code())))
                .update();
    }

    private record Kept(String code, String name, NameColumns columns) {}
}
