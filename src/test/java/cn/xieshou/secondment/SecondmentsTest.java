package cn.xieshou.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.Transitions;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@XieshouTest
class SecondmentsTest {

    @Autowired
    PairingWalk walk;

    @Autowired
    Staff staff;

    @Autowired
    Secondments secondments;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void july() {
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aRegisteredSecondmentIsSelectedAndWaitsForItsYear() {
        Pairing pairing = walk.pairing();
        Teacher teacher = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY);

        Secondment one = secondments.register(support(pairing, teacher));

        assertThat(one.id()).matches("S-2026-\\d{3,}");
        assertThat(secondments.get(one.id())).isEqualTo(one);
        assertThat(one.state()).isEqualTo(SecondmentState.SELECTED);
        assertThat(one.backbone()).isTrue();
        assertThat(one.homeSchool()).isEqualTo(pairing.supportingSchool());
        assertThat(one.hostSchool()).isEqualTo(pairing.recipientSchool());
        assertThat(secondments.toServe(pairing.id(), 2026)).containsExactly(one.id());
        assertThat(secondments.away(teacher.staffNumber(), 2026)).isTrue();
        assertThat(secondments.away(teacher.staffNumber(), 2027)).isFalse();
    }

    /** R-SEC-4 */
    @Test
    @Transactional
    void aSecondmentMovesOnlyFromWhereItStands() {
        Pairing pairing = walk.pairing();
        Teacher teacher = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY);
        String id = secondments.register(support(pairing, teacher)).id();

        Transitions.hold(
                SecondmentState.class,
                SecondmentState::before,
                state -> jdbc.sql("update secondment set state = ? where id = ?")
                        .params(state.name(), id)
                        .update(),
                state -> secondments.enter(id, state),
                () -> secondments.get(id).state());
    }

    @Test
    void whoeverLearnsServesNowhere() {
        Pairing pairing = walk.pairing();
        Teacher teacher = staff.teacher(pairing.recipientSchool(), "美术", Backbone.NONE);

        Secondment one = secondments.register(new NewSecondment(
                pairing.id(),
                2026,
                teacher.staffNumber(),
                Direction.LEARN,
                "美术",
                null,
                false,
                null,
                LocalDate.of(2026, 9, 1),
                PairingWalk.OFFICE));

        assertThat(one.hostSchool()).isEqualTo(pairing.supportingSchool());
        assertThat(secondments.toServe(pairing.id(), 2026)).isEmpty();
        assertThat(secondments.of(pairing.id(), 2026)).containsExactly(one);
    }

    @Test
    void aTeacherIsSecondedOnceAYearAndAgainOnlyIfTheFirstTimeEndedEarly() {
        Pairing pairing = walk.pairing();
        Teacher teacher = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE);
        Secondment one = secondments.register(support(pairing, teacher));

        assertThatThrownBy(() -> secondments.register(support(pairing, teacher)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("away already");

        secondments.end(one.id(), SecondmentState.LEFT_EARLY, LocalDate.of(2026, 11, 20));
        assertThat(secondments.get(one.id()).endsOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(secondments.register(support(pairing, teacher)).state()).isEqualTo(SecondmentState.SELECTED);
    }

    @Test
    void aTeacherOfAnotherSchoolIsRefused() {
        Pairing pairing = walk.pairing();
        Teacher foreign = staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE);

        assertThatThrownBy(() -> secondments.register(support(pairing, foreign)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not of ");
        assertThat(secondments.of(pairing.id(), 2026)).isEmpty();
    }

    private static NewSecondment support(Pairing pairing, Teacher teacher) {
        return new NewSecondment(
                pairing.id(),
                2026,
                teacher.staffNumber(),
                Direction.SUPPORT,
                "音乐",
                "音乐教师",
                false,
                null,
                LocalDate.of(2026, 9, 1),
                PairingWalk.OFFICE);
    }
}
