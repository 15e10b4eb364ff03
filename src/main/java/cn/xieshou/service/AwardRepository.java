package cn.xieshou.service;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of awards; rows are added, never changed. */
@Repository
class AwardRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the day on which they were given. */
    List<Award> of(String secondmentId) {
        return jdbc.sql("select * from service_award where secondment_id = ? order by awarded_on, id")
                .param(secondmentId)
                .query(RecordRows.of(Award.class))
                .list();
    }

    /** «县优秀支教教师（县教育局，2027年6月1日）», a line each; empty if there are none. */
    String text(String secondmentId) {
        return of(secondmentId).stream()
                .map(one -> one.name() + "（" + one.awardedBy() + "，" + ChineseDates.date(one.awardedOn()) + "）")
                .collect(Collectors.joining("\n"));
    }

    void add(String secondmentId, String name, String awardedBy, LocalDate on, String actor) {
        jdbc.sql("insert into service_award (secondment_id, name, awarded_by, awarded_on, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(secondmentId, name, awardedBy, on, actor, Columns.time(clock.instant()))
                .update();
    }
}
