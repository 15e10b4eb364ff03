package cn.xieshou.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the kinds of activities. */
@Repository
class ActivityTypeRepository {

    private static final int STEP = 10;

    private final JdbcClient jdbc;

    ActivityTypeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes a kind waits for whoever changes another. */
    void lock() {
        jdbc.sql("select code from activity_type where code = :code for update")
                .param("code", ActivityTypeEditing.OTHER)
                .query(String.class)
                .single();
    }

    Map<String, Integer> recorded() {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("select type, count(*) as times from activity group by type").query(row -> {
            counts.put(row.getString("type"), row.getInt("times"));
        });
        return counts;
    }

    boolean isRecorded(String code) {
        return jdbc.sql("select count(*) from (select id from activity where type = :code fetch first 1 rows only) one")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Before the one for everything else. */
    int nextPlace() {
        return jdbc.sql("select coalesce(max(place_in_list), 0) from activity_type where code <> :other")
                        .param("other", ActivityTypeEditing.OTHER)
                        .query(Integer.class)
                        .single()
                + STEP;
    }

    void insert(ActivityType type) {
        jdbc.sql("insert into activity_type (code, name, quotas, needs_subject, place_in_list)"
                        + " values (:code, :name, :quotas, :subject, :place)")
                .param("code", type.code())
                .param("name", type.name())
                .param("quotas", type.quotas())
                .param("subject", type.needsSubject())
                .param("place", type.placeInList())
                .update();
    }

    void update(ActivityType type) {
        jdbc.sql("update activity_type set name = :name, quotas = :quotas, needs_subject = :subject where code = :code")
                .param("code", type.code())
                .param("name", type.name())
                .param("quotas", type.quotas())
                .param("subject", type.needsSubject())
                .update();
    }

    void retire(String code, LocalDate day) {
        jdbc.sql("update activity_type set retired_on = :day where code = :code")
                .param("day", day)
                .param("code", code)
                .update();
    }

    void restore(String code) {
        jdbc.sql("update activity_type set retired_on = null where code = :code")
                .param("code", code)
                .update();
    }
}
