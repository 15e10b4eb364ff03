package cn.xieshou.shelf;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was done to materials. */
@Repository
class ChangeRepository {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    ChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long material, String account, Instant at, String words) {
        jdbc.sql("insert into shelf_change (material, account, at, words) values (:material, :account, :at, :words)")
                .param("material", material)
                .param("account", account)
                .param("at", Columns.time(at))
                .param("words", words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words)
                .update();
    }

    /** The newest first. */
    List<Materials.Change> of(long material, int most) {
        return jdbc.sql("select c.at, c.words, coalesce(p.name, c.account) as who from shelf_change c"
                        + " left join person p on p.account = c.account where c.material = ?"
                        + " order by c.id desc fetch first " + most + " rows only")
                .param(material)
                .query(RecordRows.of(Materials.Change.class))
                .list();
    }
}
