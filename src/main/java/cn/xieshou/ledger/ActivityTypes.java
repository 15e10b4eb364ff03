package cn.xieshou.ledger;

import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of activities that the bureau has listed. */
@Repository
public class ActivityTypes {

    private final JdbcClient jdbc;

    ActivityTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that people may choose now. */
    public List<ActivityType> offered() {
        return all().stream().filter(type -> type.retiredOn() == null).toList();
    }

    /** All, in the order in which people choose from them; some are offered no more. */
    public List<ActivityType> all() {
        return ReadOnce.of("activity types", "", () -> jdbc.sql(
                        "select * from activity_type order by place_in_list, retired_on, code")
                .query(RecordRows.of(ActivityType.class))
                .list());
    }

    /** Those that may be chosen for an activity that has the type {@code present}, which may be offered no more. */
    public List<ActivityType> choices(String present) {
        return all().stream()
                .filter(type -> type.retiredOn() == null || type.code().equals(present))
                .toList();
    }

    public Optional<ActivityType> find(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** What a type is called. */
    public String name(String code) {
        return find(code).map(ActivityType::name).orElse(code);
    }
}
