package cn.xieshou.service.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One or two teachers a year, a backbone teacher among them also after a replacement (R-SEC-3). */
@XieshouTest
class RemainingTeachersTest {

    @Autowired
    SelectionWalk selections;

    @Autowired
    ServiceWalk walk;

    @Autowired
    Staff staff;

    @Autowired
    EarlyEnds ends;

    @Autowired
    Secondments secondments;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void aPairingWhoseProgrammePrescribesTheExchange() {
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
        pairing = selections.pairing("district");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whoReplacesTheOnlyBackboneTeacherIsOne() {
        Secondment left = leavesEarly(Backbone.COUNTY);
        assertThat(walk.show(left.id(), SecondmentServing.NOMINATE).get("exchange"))
                .asString()
                .contains("骨干教师不少于1名", "除" + left.teacherName() + "外，2026—2027学年另有支教教师0名", "接替的须为骨干教师");
        Teacher plain = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE);
        assertThatThrownBy(() -> nominate(left, plain))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("接替教师：项目规定支教教师中骨干教师不少于1名，现有0名，" + plain.name() + "不是骨干教师，请推荐骨干教师接替");
        assertThat(walk.open(left.id())).containsExactly(SecondmentServing.NOMINATE);
        nominate(left, staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY));
        walk.submit(left.id(), SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));
        assertThat(secondments.of(pairing.id(), 2026)).hasSize(2).anyMatch(one -> left.id()
                .equals(one.replaces()));
    }

    @Test
    void beforeTheEndIsAllowedThePersonnelSectionReadsWhoIsLeft() {
        Secondment serving = serving(Backbone.COUNTY);
        asks(serving);
        assertThat(walk.show(serving.id(), SecondmentServing.DECIDE_EARLY_END).get("exchange"))
                .asString()
                .contains("另有支教教师0名，其中骨干教师0名，接替的须为骨干教师");
    }

    @Test
    void whereAnotherBackboneTeacherRemainsAnybodyEligibleMayCome() {
        walk.selected(pairing, Direction.SUPPORT, Backbone.COUNTY);
        Secondment left = leavesEarly(Backbone.COUNTY);
        assertThat(walk.show(left.id(), SecondmentServing.NOMINATE).get("exchange"))
                .asString()
                .endsWith("另有支教教师1名，其中骨干教师1名。");
        nominate(left, staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE));
        assertThat(walk.open(left.id())).containsExactly(SecondmentServing.CONFIRM_REPLACEMENT);
    }

    @Test
    void whoWasFineWhenNominatedIsLookedAtAgainWhenConfirmed() {
        Secondment other = walk.selected(pairing, Direction.SUPPORT, Backbone.COUNTY);
        Secondment left = leavesEarly(Backbone.COUNTY);
        nominate(left, staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE));
        secondments.end(other.id(), SecondmentState.LEFT_EARLY, LocalDate.of(2026, 11, 6));
        assertThatThrownBy(() ->
                        walk.submit(left.id(), SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("不是骨干教师")
                .hasMessageContaining("请退回支援学校");
        assertThat(secondments.of(pairing.id(), 2026)).hasSize(2);
    }

    @Test
    void noMoreComeThanTheProgrammeAllows() {
        walk.selected(pairing, Direction.SUPPORT, Backbone.COUNTY);
        walk.selected(pairing, Direction.SUPPORT, Backbone.NONE);
        Secondment left = leavesEarly(Backbone.NONE);
        Teacher third = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY);
        assertThatThrownBy(() -> nominate(left, third)).hasMessageContaining("项目规定每学年选派1—2名，2026—2027学年已有2名");
    }

    private Secondment leavesEarly(Backbone backbone) {
        Secondment serving = serving(backbone);
        asks(serving);
        walk.submit(
                serving.id(),
                SecondmentServing.DECIDE_EARLY_END,
                Map.of("decision", "approve", "lastDay", "2026-11-06"));
        return secondments.get(serving.id());
    }

    private Secondment serving(Backbone backbone) {
        Secondment serving = walk.selected(pairing, Direction.SUPPORT, backbone);
        clock.set(Instant.parse("2026-09-01T00:30:00Z"));
        walk.start(pairing, serving.id());
        walk.arrive(serving.id(), "2026-09-01");
        clock.set(Instant.parse("2026-11-01T02:00:00Z"));
        return serving;
    }

    private void asks(Secondment serving) {
        ends.ask(serving.id(), "因病住院", LocalDate.of(2026, 11, 6), pairing.supportingSchool() + ".principal");
    }

    private void nominate(Secondment left, Teacher teacher) {
        walk.submit(
                left.id(),
                SecondmentServing.NOMINATE,
                Map.of(
                        "decision",
                        "nominate",
                        "nominee",
                        teacher.staffNumber(),
                        "post",
                        "音乐教师",
                        "startsOn",
                        "2026-11-09",
                        "sound",
                        true,
                        "capable",
                        true));
    }
}
