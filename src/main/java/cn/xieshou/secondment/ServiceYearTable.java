package cn.xieshou.secondment;

import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of years of service. */
@Repository
class ServiceYearTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceYearTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ServiceYear> find(String secondment) {
        return jdbc.sql("select * from service_year where secondment_id = ?")
                .param(secondment)
                .query(RecordRows.of(ServiceYear.class))
                .optional();
    }

    void arrived(String secondment, Arrival arrival, String actor) {
        jdbc.sql("insert into service_year (secondment_id, arrived_on, post, subjects, classes, periods,"
                        + " arrival_remark, arrived_by, arrived_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        secondment,
                        arrival.arrivedOn(),
                        arrival.post(),
                        arrival.subjects(),
                        arrival.classes(),
                        arrival.periods(),
                        arrival.remark(),
                        actor,
                        OffsetDateTime.now(clock))
                .update();
    }

    void checked(String secondment, MidYear found, String actor) {
        jdbc.sql("update service_year set checked_on = ?, conduct = ?, findings = ?, problems = ?, checked_by = ?,"
                        + " checked_at = ? where secondment_id = ?")
                .params(
                        found.checkedOn(),
                        found.conduct().name(),
                        found.findings(),
                        found.problems(),
                        actor,
                        OffsetDateTime.now(clock),
                        secondment)
                .update();
    }

    void read(String secondment, String reply, String actor) {
        jdbc.sql("update service_year set reply = ?, read_by = ?, read_at = ? where secondment_id = ?")
                .params(reply, actor, OffsetDateTime.now(clock), secondment)
                .update();
    }
}
