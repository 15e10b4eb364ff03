package cn.xieshou.service;

import cn.xieshou.secondment.Arrivals;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of years of service. */
@Repository
class ServiceYearRepository implements Arrivals {

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceYearRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ServiceYear> find(String secondment) {
        return ReadOnce.of(
                "service year", secondment, () -> jdbc.sql("select * from service_year where secondment_id = ?")
                        .param(secondment)
                        .query(RecordRows.of(ServiceYear.class))
                        .optional());
    }

    /** Of a pairing's secondments whose year has begun, by their number, what became of its form. */
    Map<String, FiledForm> begun(String pairing) {
        Map<String, FiledForm> begun = new HashMap<>();
        jdbc.sql("select s.id, f.file_number, f.filed_on from secondment s"
                        + " join service_year y on y.secondment_id = s.id"
                        + " left join service_form f on f.secondment_id = s.id"
                        + " where s.pairing_id = ?")
                .param(pairing)
                .query(row -> {
                    begun.put(
                            row.getString("id"),
                            new FiledForm(row.getString("file_number"), Columns.dayOrNull(row, "filed_on")));
                });
        return begun;
    }

    @Override
    public Map<String, LocalDate> arrivals(String pairing) {
        return arrivals("s.pairing_id = ?", pairing);
    }

    /** When they arrived or went, by the number of the secondment; who has not is missing. */
    private Map<String, LocalDate> arrivals(String which, Object value) {
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.sql("select s.id, coalesce(y.arrived_on, l.went_on) came_on from secondment s"
                        + " left join service_year y on y.secondment_id = s.id"
                        + " left join learning_stay l on l.secondment_id = s.id"
                        + " where (y.arrived_on is not null or l.went_on is not null) and " + which)
                .param(value)
                .query(row -> {
                    days.put(row.getString("id"), Columns.dayOrNull(row, "came_on"));
                });
        return days;
    }

    void arrived(String secondment, Arrival arrival, String actor) {
        jdbc.sql("insert into service_year (secondment_id, arrived_on, post, subjects, classes, periods,"
                        + " arrival_remark, arrived_by, arrived_at, told_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        secondment,
                        arrival.arrivedOn(),
                        arrival.post(),
                        arrival.subjects(),
                        arrival.classes(),
                        arrival.periods(),
                        arrival.remark(),
                        actor,
                        Columns.time(clock.instant()),
                        arrival.toldOn())
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
                        Columns.time(clock.instant()),
                        secondment)
                .update();
    }

    void read(String secondment, String reply, String actor) {
        jdbc.sql("update service_year set reply = ?, read_by = ?, read_at = ? where secondment_id = ?")
                .params(reply, actor, Columns.time(clock.instant()), secondment)
                .update();
    }
}
