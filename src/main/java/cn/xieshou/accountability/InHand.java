package cn.xieshou.accountability;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many steps wait in each unit's hands, and how many of them are overdue. */
@Repository
@Transactional(readOnly = true)
class InHand {

    /** For each holder first, which an index answers alone; only these are joined to people. What nobody holds is counted for its groups. */
    private static final String OF_ALL = "select w.unit, sum(w.steps) as steps from ("
            + "select coalesce(h.school_code, h.role, '') as unit, held.steps from (select t.ASSIGNEE_, count(*) as steps"
            + " from ACT_RU_TASK t where t.ASSIGNEE_ is not null%1$s group by t.ASSIGNEE_) held"
            + " left join person h on h.account = held.ASSIGNEE_ union all"
            + " select coalesce(" + Units.OF_GROUP + ", '') as unit, count(*) as steps from ACT_RU_TASK t"
            + " left join ACT_RU_IDENTITYLINK g on g.TASK_ID_ = t.ID_ and g.TYPE_ = 'candidate'"
            + " where t.ASSIGNEE_ is null%1$s group by coalesce(" + Units.OF_GROUP + ", '')) w group by w.unit";

    private static final String SUMS =
            "count(*) as steps, sum(case when t.DUE_DATE_ < :now then 1 else 0 end) as overdue from ";

    private static final String HELD = SUMS + "person h join ACT_RU_TASK t on t.ASSIGNEE_ = h.account where ";

    /** By school, by role and by group, each by an index. */
    private static final String OF_SOME = "select h.school_code as unit, " + HELD
            + "h.school_code in (:units) group by h.school_code union all select h.role as unit, " + HELD
            + "h.school_code is null and h.role in (:units) group by h.role union all select " + Units.OF_GROUP
            + " as unit, " + SUMS
            + "ACT_RU_TASK t join ACT_RU_IDENTITYLINK g on g.TASK_ID_ = t.ID_ and g.TYPE_ = 'candidate'"
            + " where t.ASSIGNEE_ is null group by " + Units.OF_GROUP;

    private final JdbcClient jdbc;

    InHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a unit has. */
    record Steps(int open, int overdue) {

        static final Steps NONE = new Steps(0, 0);

        private Steps and(Steps more) {
            return new Steps(open + more.open, overdue + more.overdue);
        }
    }

    /** SQL: every «unit» with its «steps». */
    static String all() {
        return OF_ALL.formatted("");
    }

    /** The same of those that were due before {@code now}. */
    static String overdue(LocalDateTime now) {
        return OF_ALL.formatted(
                " and t.DUE_DATE_ < timestamp '" + now.withNano(0).toString().replace('T', ' ') + "'");
    }

    /** Those of these units that have any. */
    Map<String, Steps> of(Collection<String> units, LocalDateTime now) {
        Map<String, Steps> found = new HashMap<>();
        if (!units.isEmpty()) {
            jdbc.sql(OF_SOME)
                    .param("units", units)
                    .param("now", now.withNano(0))
                    .query(row -> {
                        String unit = row.getString("unit");
                        if (unit != null) {
                            found.merge(unit, new Steps(row.getInt("steps"), row.getInt("overdue")), Steps::and);
                        }
                    });
        }
        return found;
    }
}
