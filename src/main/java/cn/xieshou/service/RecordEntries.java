package cn.xieshou.service;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
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
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What schools and the personnel section enter on a teacher's record: awards, and stays to learn (R-SEC-3, R-SEC-4). */
@Service
@Transactional
public class RecordEntries {

    private final JdbcClient jdbc;
    private final Secondments secondments;
    private final AwardRepository awards;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    RecordEntries(
            JdbcClient jdbc,
            Secondments secondments,
            AwardRepository awards,
            Directory directory,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.secondments = secondments;
        this.awards = awards;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
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
}
