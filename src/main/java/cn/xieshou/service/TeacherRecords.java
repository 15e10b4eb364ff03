package cn.xieshou.service;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.lateness.Delay;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.RecordRows;
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
    private final ArrivalLateness lateness;
    private final Directory directory;
    private final Clock clock;

    TeacherRecords(
            JdbcClient jdbc,
            Secondments secondments,
            ServiceYearRepository years,
            RecordParts.Reading parts,
            ArrivalLateness lateness,
            Directory directory,
            Clock clock) {
        this.jdbc = jdbc;
        this.secondments = secondments;
        this.years = years;
        this.parts = parts;
        this.lateness = lateness;
        this.directory = directory;
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

    private static boolean keepsFiles(Person person) {
        return person.role() == Role.PERSONNEL || person.role() == Role.OFFICE;
    }
}
