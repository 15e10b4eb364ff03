package cn.xieshou.service;

import cn.xieshou.secondment.Arrivals;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        stays(pairing).stream().filter(Stay::served).forEach(one -> begun.put(one.id(), one.form()));
        return begun;
    }

    /** When they arrived or went, by the number of the secondment; who has not is missing. */
    @Override
    public Map<String, LocalDate> arrivals(String pairing) {
        Map<String, LocalDate> days = new HashMap<>();
        stays(pairing).forEach(one -> Optional.ofNullable(one.cameOn()).ifPresent(day -> days.put(one.id(), day)));
        return days;
    }

    /** A secondment whose year has begun, or whose learner went. */
    private record Stay(String id, boolean served, @Nullable LocalDate cameOn, FiledForm form) {}

    private List<Stay> stays(String pairing) {
        return ReadOnce.of("stays", pairing, () -> jdbc.sql(
                        "select s.id, y.secondment_id as served, coalesce(y.arrived_on, l.went_on) as came_on,"
                                + " f.file_number, f.filed_on from secondment s"
                                + " left join service_year y on y.secondment_id = s.id"
                                + " left join learning_stay l on l.secondment_id = s.id"
                                + " left join service_form f on f.secondment_id = y.secondment_id"
                                + " where (y.secondment_id is not null or l.went_on is not null) and s.pairing_id = ?")
                .param(pairing)
                .query((row, n) -> new Stay(
                        row.getString("id"),
                        row.getString("served") != null,
                        Columns.dayOrNull(row, "came_on"),
                        new FiledForm(row.getString("file_number"), Columns.dayOrNull(row, "filed_on"))))
                .list());
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
