package cn.xieshou.evaluation;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of schools to which people of the bureau have a tie. */
@Repository
class TieRepository {

    private final JdbcClient jdbc;

    TieRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the schools, by account. */
    Map<String, List<String>> all() {
        Map<String, List<String>> found = new HashMap<>();
        jdbc.sql("select account, school_code from school_tie order by account, school_code")
                .query(row -> {
                    found.computeIfAbsent(row.getString("account"), account -> new ArrayList<>())
                            .add(row.getString("school_code"));
                });
        return found;
    }

    void insert(String account, String school, String note, String by, Instant at) {
        jdbc.sql("insert into school_tie (account, school_code, note, noted_by, noted_at) values (?, ?, ?, ?, ?)")
                .params(account, school, note, by, Columns.time(at))
                .update();
    }
}
