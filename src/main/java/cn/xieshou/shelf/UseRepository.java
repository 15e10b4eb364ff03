package cn.xieshou.shelf;

import cn.xieshou.ledger.ActivityState;
import cn.xieshou.shared.RecordRows;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was used in class, with the activities of the ledger that say when and how. */
@Repository
class UseRepository {

    private static final List<String> STANDING = Arrays.stream(ActivityState.values())
            .filter(ActivityState::stands)
            .map(Enum::name)
            .toList();

    private static final String FROM =
            " from shelf_use u join activity a on a.id = u.activity and a.state in (:standing)";

    private final JdbcClient jdbc;

    UseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long material, String school, long activity, String className) {
        jdbc.sql("insert into shelf_use (material, school, activity, class_name)"
                        + " values (:material, :school, :activity, :class)")
                .params(Map.of("material", material, "school", school, "activity", activity, "class", className))
                .update();
    }

    List<Uses.Use> of(long material, int most) {
        return jdbc.sql(
                        "select u.activity, a.pairing_id as pairing, a.held_on, s.name as school, u.class_name, a.effect,"
                                + " a.state" + FROM + " join school s on s.code = u.school where u.material = :material"
                                + " order by a.held_on desc, u.id desc fetch first " + most + " rows only")
                .param("material", material)
                .param("standing", STANDING)
                .query(RecordRows.of(Uses.Use.class))
                .list();
    }

    Map<Long, Integer> counts(Collection<Long> materials) {
        Map<Long, Integer> counts = new HashMap<>();
        if (!materials.isEmpty()) {
            jdbc.sql("select u.material, count(*) as times" + FROM + " where u.material in (:all) group by u.material")
                    .param("all", materials)
                    .param("standing", STANDING)
                    .query(row -> {
                        counts.put(row.getLong("material"), row.getInt("times"));
                    });
        }
        return counts;
    }
}
