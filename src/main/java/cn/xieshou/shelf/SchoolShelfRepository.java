package cn.xieshou.shelf;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what schools say of themselves. Whoever writes has locked the school. */
@Repository
class SchoolShelfRepository {

    private final JdbcClient jdbc;

    SchoolShelfRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SchoolShelf> find(String school) {
        return jdbc.sql("select * from shelf_school where school = ?")
                .param(school)
                .query(RecordRows.of(SchoolShelf.class))
                .optional();
    }

    void says(String school, String ideas, String strengths, String by, Instant at) {
        add(school);
        jdbc.sql("update shelf_school set ideas = :ideas, strengths = :strengths, changed_by = :by, changed_at = :at"
                        + " where school = :school")
                .params(Map.of(
                        "school", school, "ideas", ideas, "strengths", strengths, "by", by, "at", Columns.time(at)))
                .update();
    }

    void room(String school, int mega) {
        add(school);
        jdbc.sql("update shelf_school set space_mb = ? where school = ?")
                .params(mega, school)
                .update();
    }

    private void add(String school) {
        if (find(school).isEmpty()) {
            jdbc.sql("insert into shelf_school (school, ideas, strengths) values (?, '', '')")
                    .param(school)
                    .update();
        }
    }
}
