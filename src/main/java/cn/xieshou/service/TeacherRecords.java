package cn.xieshou.service;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.lateness.Delay;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands on a teacher's record: years of service, what of them counts, awards, and stays to learn (R-SEC-3, R-SEC-4). Own
 * school, personnel section and office see it.
 */
@Service
@Transactional
public class TeacherRecords {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Secondments secondments;
    private final ServiceYearRepository years;
    private final RecordParts.Reading parts;
    private final AwardRepository awards;
    private final ArrivalLateness lateness;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    TeacherRecords(
            JdbcClient jdbc,
            Secondments secondments,
            ServiceYearRepository years,
            RecordParts.Reading parts,
            AwardRepository awards,
            ArrivalLateness lateness,
            Directory directory,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.secondments = secondments;
        this.years = years;
        this.parts = parts;
        this.awards = awards;
        this.lateness = lateness;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /** One secondment on the record, with everything that counts of it. */
    public record Line(
            Secondment secondment,
            Optional<ServiceYear> year,
            Optional<ServiceForm> form,
            Optional<LearningStay> stay,
            ServedTime time,
            Delay delay,
            List<Award> awards) {

        /** The last day of service or learning; empty while it has still to come, whatever is agreed. */
        public Optional<LocalDate> lastDay(LocalDate today) {
            return Optional.ofNullable(secondment.endsOn()).filter(day -> !day.isAfter(today));
        }
    }

    /** A teacher's secondments, the oldest first; empty if there was none. */
    @Transactional(readOnly = true)
    public List<Line> ofTeacher(String staffNumber) {
        return lines(jdbc.sql("select * from secondment where teacher = ? order by school_year, id")
                .param(staffNumber)
                .query(RecordRows.of(Secondment.class))
                .list());
    }

    /** Every secondment there ever was, by school year. */
    @Transactional(readOnly = true)
    public List<Line> all() {
        return lines(jdbc.sql("select * from secondment order by school_year, id")
                .query(RecordRows.of(Secondment.class))
                .list());
    }

    /** What a whole year of this secondment comes to, should it be filed now. */
    @Transactional(readOnly = true)
    public ServedTime yearOf(String secondmentId) {
        Secondment secondment = secondments.get(secondmentId);
        return ServedTime.of(
                secondment, years.find(secondmentId), secondment.year().lastDay());
    }

    @Transactional(readOnly = true)
    public Line of(String secondmentId) {
        return lines(List.of(secondments.get(secondmentId))).get(0);
    }

    /** Whether the account may read the whole record of somebody sent by {@code homeSchool}. */
    @Transactional(readOnly = true)
    public boolean maySee(String account, String homeSchool) {
        return directory
                .person(account)
                .filter(person -> homeSchool.equals(person.school()) || keepsFiles(person))
                .isPresent();
    }

    /** Whether the account reads everybody's records: personnel section and office. */
    @Transactional(readOnly = true)
    public boolean keepsFiles(String account) {
        return directory.person(account).filter(TeacherRecords::keepsFiles).isPresent();
    }

    /** Whether the account is the home school's principal or liaison, or of the personnel section. */
    @Transactional(readOnly = true)
    public boolean mayRecord(String account, Secondment secondment) {
        return directory
                .person(account)
                .filter(person -> secondment.homeSchool().equals(person.school()) || person.role() == Role.PERSONNEL)
                .isPresent();
    }

    /**
     * Records an award.
     *
     * @throws FormRefused if the day is in the future or before the year of service, or the award stands there already
     */
    public void award(String secondmentId, String name, String awardedBy, LocalDate on, String actor) {
        Secondment secondment = secondments.get(secondmentId);
        LocalDate begins = secondment.confirmedOn();
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(begins)) {
            throw new FormRefused("awardedOn", "获奖日期", "应在人选确定之后、今天以前");
        }
        awards.of(secondmentId).stream()
                .filter(one -> one.name().equals(name) && one.awardedOn().equals(on))
                .findFirst()
                .ifPresent(one -> {
                    throw new FormRefused(
                            "award", "奖励名称", "这一天的这项奖励已由" + directory.personName(one.recordedBy()) + "登记");
                });
        awards.add(secondmentId, name, awardedBy, on, actor);
        trail(secondment, actor, "支教教师获奖情况", name);
    }

    /**
     * The teacher has gone to learn.
     *
     * @throws FormRefused if the day is in the future or before the secondment was confirmed
     */
    public void went(String secondmentId, LocalDate on, String actor) {
        Secondment secondment = learning(secondmentId, SecondmentState.SELECTED, "wentOn", "到校日期");
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(secondment.confirmedOn())) {
            throw new FormRefused("wentOn", "到校日期", "应在人选确定之后、今天以前");
        }
        jdbc.sql("insert into learning_stay (secondment_id, went_on, went_by) values (?, ?, ?)")
                .params(secondmentId, on, actor)
                .update();
        secondments.enter(secondmentId, SecondmentState.LEARNING);
        trail(secondment, actor, "跟岗学习到校", "");
    }

    /**
     * The teacher is back.
     *
     * @throws FormRefused if the day is in the future or before the going
     */
    public void returned(String secondmentId, LocalDate on, String learnt, String actor) {
        Secondment secondment = learning(secondmentId, SecondmentState.LEARNING, "returnedOn", "返校日期");
        LocalDate went = stay(secondmentId).orElseThrow().wentOn();
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(went)) {
            throw new FormRefused("returnedOn", "返校日期", "应在到校之后、今天以前");
        }
        jdbc.sql("update learning_stay set returned_on = ?, returned_by = ?, learnt = ? where secondment_id = ?")
                .params(on, actor, learnt, secondmentId)
                .update();
        secondments.end(secondmentId, SecondmentState.RETURNED, on);
        trail(secondment, actor, "跟岗学习返校", "");
    }

    private Secondment learning(String secondmentId, SecondmentState state, String field, String label) {
        Secondment secondment = secondments.get(secondmentId);
        if (secondment.direction() != Direction.LEARN || secondment.state() != state) {
            throw new FormRefused(field, label, "现在不能登记：" + secondment.state().label());
        }
        return secondment;
    }

    private List<Line> lines(List<Secondment> all) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Secondment> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            RecordParts parts = this.parts.of(some);
            directory.readNames(some.stream()
                    .flatMap(one -> Stream.of(one.homeSchool(), one.hostSchool()))
                    .collect(Collectors.toSet()));
            some.forEach(one -> lines.add(line(one, parts)));
        }
        return lines;
    }

    private Line line(Secondment secondment, RecordParts parts) {
        String id = secondment.id();
        Optional<ServiceYear> year = Optional.ofNullable(parts.years().get(id));
        Optional<LearningStay> stay = Optional.ofNullable(parts.stays().get(id));
        return new Line(
                secondment,
                year,
                Optional.ofNullable(parts.forms().get(id)),
                stay,
                time(secondment, year, stay),
                year.map(one -> lateness.of(secondment, one, parts.hands()))
                        .orElseGet(() -> Delay.none(secondment.startsOn())),
                parts.awards().getOrDefault(id, List.of()));
    }

    private ServedTime time(Secondment secondment, Optional<ServiceYear> year, Optional<LearningStay> stay) {
        LocalDate today = LocalDate.now(clock);
        return secondment.direction() == Direction.LEARN
                ? ServedTime.ofLearning(secondment, stay, today)
                : ServedTime.of(secondment, year, today);
    }

    private Optional<LearningStay> stay(String secondmentId) {
        return jdbc.sql("select * from learning_stay where secondment_id = ?")
                .param(secondmentId)
                .query(RecordRows.of(LearningStay.class))
                .optional();
    }

    private void trail(Secondment secondment, String actor, String what, String detail) {
        trail.add(
                secondment.pairingId(),
                actor,
                Act.RECORDED,
                ServiceWords.subject(secondment, what),
                null,
                secondment.teacherName() + (detail.isEmpty() ? "" : "，" + detail));
    }

    private static boolean keepsFiles(Person person) {
        return person.role() == Role.PERSONNEL || person.role() == Role.OFFICE;
    }
}
