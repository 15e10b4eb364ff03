package cn.xieshou.shelf;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was fetched. */
@Repository
class FetchRepository {

    private final JdbcClient jdbc;

    FetchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long material, String fileName, String account, @Nullable String school, Instant at) {
        jdbc.sql("insert into shelf_fetch (material, file_name, account, school, fetched_at)"
                        + " values (:material, :file, :account, :school, :at)")
                .param("material", material)
                .param("file", fileName)
                .param("account", account)
                .param("school", school)
                .param("at", Columns.time(at))
                .update();
    }

    /** The newest first. */
    List<Fetches.Fetch> of(long material, int most) {
        return jdbc.sql("select f.fetched_at, f.file_name, coalesce(p.name, f.account) as who,"
                        + " coalesce(s.name, '教育局') as whence from shelf_fetch f left join person p on p.account = f.account"
                        + " left join school s on s.code = f.school where f.material = ?"
                        + " order by f.id desc fetch first " + most + " rows only")
                .param(material)
                .query(RecordRows.of(Fetches.Fetch.class))
                .list();
    }

    Map<Long, Integer> counts(Collection<Long> materials) {
        Map<Long, Integer> counts = new HashMap<>();
        if (!materials.isEmpty()) {
            jdbc.sql("select material, count(*) as times from shelf_fetch where material in (:all) group by material")
                    .param("all", materials)
                    .query(row -> {
                        counts.put(row.getLong("material"), row.getInt("times"));
                    });
        }
        return counts;
    }
}
