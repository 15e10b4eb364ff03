package cn.xieshou.service;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.lateness.Delay;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arrival and mid-year check of a year of service (R-SEC-4). */
@Service
@Transactional
public class ServiceYears {

    private final ServiceYearRepository table;
    private final Secondments secondments;
    private final ArrivalLateness lateness;
    private final SchoolCalendar calendar;
    private final Trail trail;
    private final Clock clock;

    ServiceYears(
            ServiceYearRepository table,
            Secondments secondments,
            ArrivalLateness lateness,
            SchoolCalendar calendar,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.secondments = secondments;
        this.lateness = lateness;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** The year of service of a secondment whose teacher has arrived. */
    @Transactional(readOnly = true)
    public Optional<ServiceYear> find(String secondmentId) {
        return table.find(secondmentId);
    }

    /**
     * The recipient school confirms that the teacher has arrived. What was late after the day on which the service was to start
     * is told by whose hands held it.
     *
     * @return whether the first term is still running, so that there is a middle of the year to check
     * @throws FormRefused if a day is in the future or before the secondment was confirmed, or the teacher was told after
     *     the arrival
     */
    public boolean arrive(String secondmentId, Arrival arrival, String actor) {
        Secondment secondment = secondments.get(secondmentId);
        refuseFuture(arrival.arrivedOn(), "arrivedOn", "到岗日期");
        refuseDays(secondment.confirmedOn(), arrival);
        table.arrived(secondmentId, arrival, actor);
        secondments.enter(secondmentId, SecondmentState.SERVING);
        Delay delay = lateness.of(secondment, table.find(secondmentId).orElseThrow());
        trail.add(
                secondment.pairingId(),
                actor,
                Act.CONFIRMED,
                ServiceWords.subject(secondment, "支教到岗"),
                arrival.remark(),
                secondment.teacherName() + "，" + ChineseDates.date(arrival.arrivedOn()) + "到岗"
                        + (delay.total() == 0 ? "" : "，" + delay.sentence()));
        LocalDate firstTermEnds = calendar.terms(secondment.year()).get(0).lastDay();
        return !LocalDate.now(clock).isAfter(firstTermEnds);
    }

    /**
     * The recipient principal checks in the middle of the year; the home school reads what was found.
     *
     * @throws FormRefused if the day is in the future or before the arrival
     */
    public void check(String secondmentId, MidYear found, String actor) {
        Secondment secondment = secondments.get(secondmentId);
        refuseFuture(found.checkedOn(), "checkedOn", "检查日期");
        LocalDate arrived = table.find(secondmentId).orElseThrow().arrivedOn();
        if (found.checkedOn().isBefore(arrived)) {
            throw new FormRefused("checkedOn", "检查日期", "不能早于到岗日期（" + ChineseDates.date(arrived) + "）");
        }
        table.checked(secondmentId, found, actor);
        trail.add(
                secondment.pairingId(),
                actor,
                Act.SUBMITTED,
                ServiceWords.subject(secondment, "支教期中检查意见"),
                null,
                secondment.teacherName() + "，履职情况" + found.conduct().label());
    }

    /** The home principal has read the findings. */
    public void read(String secondmentId, String reply, String actor) {
        Secondment secondment = secondments.get(secondmentId);
        table.read(secondmentId, reply, actor);
        trail.add(
                secondment.pairingId(),
                actor,
                Act.READ,
                ServiceWords.subject(secondment, "支教期中检查意见"),
                reply,
                secondment.teacherName());
    }

    private static void refuseDays(LocalDate confirmed, Arrival arrival) {
        if (arrival.arrivedOn().isBefore(confirmed)) {
            throw new FormRefused("arrivedOn", "到岗日期", "不能早于人选确定之日（" + ChineseDates.date(confirmed) + "）");
        }
        if (arrival.toldOn().isBefore(confirmed) || arrival.toldOn().isAfter(arrival.arrivedOn())) {
            throw new FormRefused("toldOn", "告知教师的日期", "应在人选确定之日（" + ChineseDates.date(confirmed) + "）之后、到岗之前，当天的也可以");
        }
    }

    private void refuseFuture(LocalDate day, String field, String label) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new FormRefused(field, label, "不能晚于今天");
        }
    }
}
