package cn.xieshou.evaluation;

import cn.xieshou.shared.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
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

    /** False if it is there already. */
    boolean insert(String account, String school, String note, String by, Instant at) {
        try {
            jdbc.sql("insert into school_tie (account, school_code, note, noted_by, noted_at) values (?, ?, ?, ?, ?)")
                    .params(account, school, note, by, Columns.time(at))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** False if it is not there. */
    boolean delete(String account, String school) {
        return jdbc.sql("delete from school_tie where account = ? and school_code = ?")
                        .params(account, school)
                        .update()
                > 0;
    }
}
