package cn.xieshou.directory;

import cn.xieshou.shared.ChineseOrder;
import cn.xieshou.shared.Text;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
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
                .sql("select code, name, name_key, name_sought from school")
                .query((row, n) -> new Keyed(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_key"),
                        row.getString("name_sought")))
                .list()
                .stream()
                .filter(school -> !school.equals(keyed(school.code(), school.name())))
                .forEach(school -> write(keyed(school.code(), school.name())));
    }

    private void write(Keyed school) {
        jdbc.sql("update school set name_key = ?, name_sought = ? where code = ?")
                .params(List.of(school.key(), school.sought(), school.code()))
                .update();
    }

    private static Keyed keyed(String code, String name) {
        return new Keyed(code, name, ChineseOrder.key(name), Text.sought(name));
    }

    private record Keyed(String code, String name, String key, String sought) {}
}
