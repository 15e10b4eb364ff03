package cn.xieshou.programme;

import cn.xieshou.shared.Columns;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programmes without what changes from year to year. */
@Repository
class ProgrammeRepository {

    private final JdbcClient jdbc;

    ProgrammeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return jdbc.sql("select code, kind, starts_on, ends_on from programme order by starts_on, code")
                .query((row, i) -> new Row(
                        row.getString("code"),
                        Columns.one(row, "kind", ProgrammeKind.class),
                        Columns.day(row, "starts_on"),
                        Columns.dayOrNull(row, "ends_on")))
                .list();
    }

    void insert(Row row) {
        jdbc.sql("insert into programme (code, kind, starts_on, ends_on) values (:code, :kind, :starts, :ends)")
                .param("code", row.code)
                .param("kind", row.kind.name())
                .param("starts", row.startsOn)
                .param("ends", row.endsOn)
                .update();
    }

    /** Makes changes of one programme wait for each other until the transaction ends; false when there is none. */
    boolean lock(String code) {
        return jdbc.sql("select code from programme where code = :code for update")
                .param("code", code)
                .query(String.class)
                .optional()
                .isPresent();
    }

    void setEnd(String code, @Nullable LocalDate endsOn) {
        jdbc.sql("update programme set ends_on = :ends where code = :code")
                .param("ends", endsOn)
                .param("code", code)
                .update();
    }

    record Row(
            String code,
            ProgrammeKind kind,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}
}
