package cn.xieshou.shelf;

import cn.xieshou.page.TypedFields;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each school's page for those paired with it (R-SHR-1): ideas and strengths in its own words, and its room on the shelf. */
@Service
@Transactional
public class SchoolShelves {

    private static final int LONGEST = 1000;
    private static final int MOST_MEGA = 100_000;

    private final SchoolShelfRepository table;
    private final MaterialRepository materials;
    private final SecurityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolShelves(
            SchoolShelfRepository table, MaterialRepository materials, SecurityLog log, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.materials = materials;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SchoolShelf of(String school) {
        return table.find(school).orElseGet(() -> SchoolShelf.empty(school));
    }

    /** @throws FormRefused at the field that is wrong */
    public void says(String school, @Nullable String ideas, @Nullable String strengths, String actor) {
        TypedFields fields = new TypedFields();
        String cleanIdeas = fields.optional("ideas", "办学理念", ideas, LONGEST);
        String cleanStrengths = fields.optional("strengths", "办学特色", strengths, LONGEST);
        FormRefused.unless(fields);
        materials.lockSchool(school);
        table.says(school, cleanIdeas, cleanStrengths, actor, clock.instant());
    }

    /**
     * Gives the school other room than usual.
     *
     * @param mega megabytes, as typed
     * @throws FormRefused if it is no such number
     */
    public void room(String school, @Nullable String mega) {
        TypedFields fields = new TypedFields();
        OptionalInt number = fields.whole("mega", "共享空间", mega, 1, MOST_MEGA);
        FormRefused.unless(fields);
        materials.lockSchool(school);
        table.room(school, number.orElseThrow());
        log.done(SecurityKind.SHELF, school, "共享空间改为" + number.orElseThrow() + "兆字节");
    }

    /** How many materials each of these schools gives now; a school without any is left out. */
    @Transactional(readOnly = true)
    public Map<String, Integer> shown(List<String> schools) {
        Map<String, Integer> shown = new TreeMap<>();
        jdbc.sql(
                        "select school, count(*) as materials from shelf_material where school in (:schools) and state = 'SHOWN'"
                                + " group by school")
                .param("schools", schools)
                .query(row -> {
                    shown.put(row.getString("school"), row.getInt("materials"));
                });
        return shown;
    }
}
