package cn.xieshou.selection;

import cn.xieshou.shared.Columns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The selections whose names everybody may read, a page at a time. */
@Repository
class PublicityRepository {

    private static final String PUBLIC = " where x.step = :step and x.public_until >= :day";

    private final JdbcClient jdbc;
    private final SelectionRows rows;

    PublicityRepository(JdbcClient jdbc, SelectionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Some of those whose names are public on {@code day}, those of {@code school} first. */
    List<Selection> on(LocalDate day, String school, int most, int from) {
        return jdbc.sql("select x.* from secondment_selection x join pairing p on p.id = x.pairing_id" + PUBLIC
                        + " order by case when p.supporting_school = :school or p.recipient_school = :school then 0 else 1 end,"
                        + " x.pairing_id, x.school_year limit " + most + " offset " + from)
                .param("step", SelectionStep.PUBLICITY.name())
                .param("day", day)
                .param("school", school)
                .query(rows::whole);
    }

    /** Those of {@code school} that are public on {@code day}; of every school if it is empty. */
    PublicNow running(LocalDate day, String school) {
        return jdbc.sql("select count(*) as lists, min(x.public_until) as until from secondment_selection x"
                        + " join pairing p on p.id = x.pairing_id" + PUBLIC
                        + " and (:school = '' or p.supporting_school = :school or p.recipient_school = :school)")
                .param("step", SelectionStep.PUBLICITY.name())
                .param("day", day)
                .param("school", school)
                .query((row, n) -> new PublicNow(row.getInt("lists"), Columns.dayOrNull(row, "until")))
                .single();
    }

    int count(LocalDate day) {
        return jdbc.sql("select count(*) from secondment_selection x" + PUBLIC)
                .param("step", SelectionStep.PUBLICITY.name())
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
