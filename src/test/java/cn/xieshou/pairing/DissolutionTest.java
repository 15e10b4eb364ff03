package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who may end a pairing early, by what decision, and what it means for teachers and schools (R-FIN-3, R-SEC-4). */
@XieshouTest
class DissolutionTest {

    @Autowired
    EarlyScenes scenes;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Pairings pairings;

    @Autowired
    PairingWalk walk;

    @Autowired
    YearlyOpenings openings;

    @Autowired
    Secondments secondments;

    @Autowired
    TeacherRecords records;

    @Autowired
    Trail trail;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatTeachersHaveServedAndLearntCountsToTheDay() {
        Pairing pairing = scenes.serving();
        dissolve(pairing, "2026-11-18");

        Secondment teacher = scenes.of(pairing, Direction.SUPPORT);
        assertThat(teacher.state()).isEqualTo(SecondmentState.DISSOLVED);
        assertThat(teacher.endsOn()).isEqualTo("2026-11-18");
        assertThat(records.of(teacher.id()).time().label()).isEqualTo("计2个月18天");
        Secondment learner = scenes.of(pairing, Direction.LEARN);
        assertThat(learner.state()).isEqualTo(SecondmentState.DISSOLVED);
        assertThat(records.of(learner.id()).stay().orElseThrow().returnedOn()).isEqualTo("2026-11-18");
        assertThat(records.of(learner.id()).time().label()).isEqualTo("计2个月12天");
        assertThat(secondments.away(teacher.teacher(), 2026))
                .as("free to be sent by another pairing")
                .isFalse();
        assertThat(trail.of(pairing.id()))
                .extracting(TrailLine::deed)
                .anyMatch(line -> line.contains(teacher.teacherName() + "，随结对提前终止，至2026年11月18日"));
    }

    @Test
    void nobodyEndsServiceBeforeItBegan() {
        Pairing pairing = scenes.serving();
        assertThat(problems(pairing, typed("2026-08-20"))).containsOnlyKeys("lastDay");
        assertThat(problems(pairing, typed("2026-08-20")).get("lastDay")).contains("不能早于2026年9月");
        assertThat(pairings.get(pairing.id()).endedOn()).isNull();
    }

    @Test
    void everyFieldSaysWhatIsMissingOrWrong() {
        clock.set(java.time.Instant.parse("2026-09-07T02:00:00Z"));
        Pairing pairing = walk.pairing();
        assertThat(problems(pairing, new TypedDissolution(null, "　", "2026-02-30", null)))
                .containsOnlyKeys("ground", "reason", "lastDay", "confirmed");
        assertThat(problems(pairing, new TypedDissolution("HOLIDAY", "字".repeat(501), "", "no")))
                .containsEntry("reason", "最多500字，现有501字")
                .containsEntry("lastDay", "请填写日期，例如2026年10月1日")
                .containsKeys("ground", "confirmed");
        assertThat(problems(pairing, typed("2026-09-08"))).containsOnlyKeys("lastDay");
        assertThat(problems(pairing, typed("2026-09-06"))).containsOnlyKeys("lastDay");
        assertThat(walk.open(pairing)).as("nothing was closed").hasSize(2);
        assertThat(dissolutions.of(pairing.id())).isEmpty();
    }

    @Test
    void nobodyButTheOfficeEndsAPairing() {
        Pairing pairing = walk.pairing();
        String today = LocalDate.now(clock).toString();
        for (String account : List.of(
                "admin", pairing.supportingSchool() + ".principal", pairing.recipientSchool() + ".liaison", "renmi")) {
            assertThatThrownBy(() -> dissolutions.dissolve(pairing.id(), typed(today), account))
                    .as(account)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(pairings.get(pairing.id()).endedOn()).isNull();
        assertThat(walk.open(pairing)).hasSize(2);
    }

    @Test
    void aPairingThatHasEndedIsNotEndedAgainAndItsSchoolsMayBePairedAnew() {
        clock.set(java.time.Instant.parse("2026-09-07T02:00:00Z"));
        Pairing pairing = walk.pairing();
        dissolve(pairing, "2026-09-07");
        assertThat(problems(pairing, typed("2026-09-07"))).containsOnlyKeys("");
        assertThat(trail.of(pairing.id()))
                .filteredOn(line -> line.deed().contains("提前终止了"))
                .hasSize(1);

        Pairing again = walk.pairing(pairing.supportingSchool(), pairing.recipientSchool());
        assertThat(again.id()).isNotEqualTo(pairing.id());
        assertThat(walk.open(again)).containsExactly(NeedsSurvey.STATE_NEEDS, NeedsSurvey.STATE_OFFER);
    }

    @Test
    void aPairingOnAModelFromBeforeIsEndedByTheSameSteps() {
        Pairing pairing = scenes.serving();
        assertThat(jdbc.sql("delete from act_ru_event_subscr where event_name_ = 'Message_PairingDissolved'"
                                + " and proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = ?)")
                        .param(pairing.id())
                        .update())
                .as("what a model from before has not")
                .isEqualTo(1);

        dissolve(pairing, "2026-11-20");

        assertThat(pairings.get(pairing.id()).endedOn()).isEqualTo("2026-11-20");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(pairing.id())
                        .count())
                .isZero();
        assertThat(walk.open(pairing)).isEmpty();
        assertThat(scenes.of(pairing, Direction.SUPPORT).state()).isEqualTo(SecondmentState.DISSOLVED);
        assertThat(jdbc.sql("select count(*) from mail where matter_key = ? and subject like '结对提前终止%'")
                        .param(pairing.id())
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void nothingOpensInTheYearAfterwards() {
        Pairing pairing = scenes.organised("2026-09-07T02:00:00Z");
        dissolve(pairing, "2026-09-07");
        clock.set(java.time.Instant.parse("2027-09-02T02:00:00Z"));
        openings.follow();
        assertThat(openings.opened(pairing.id())).isEmpty();
        assertThat(openings.worksIn(pairings.get(pairing.id()), 2027)).isFalse();
    }

    @Test
    void theLettersSayWhyAndWhatBecomesOfItAndNothingThatTheOfficeWrote() {
        Pairing pairing = scenes.serving();
        dissolve(pairing, "2026-11-20");
        String liaison = pairing.supportingSchool() + ".liaison";
        List<String> letters = jdbc.sql(
                        "select body from mail where matter_key = ? and recipient = ?" + " and subject like '结对提前终止%'")
                .params(pairing.id(), liaison)
                .query(String.class)
                .list();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0))
                .contains("原因：学校合并", "终止日期：2026年11月20日", "返回本校，时间计算到终止日期", "支教（S-2026-", "告知本人")
                .doesNotContain("并入邻近学校", scenes.of(pairing, Direction.SUPPORT).teacherName());
        assertThat(jdbc.sql("select body from mail where matter_key = ? and recipient = 'renmi'"
                                + " and subject like '结对提前终止%'")
                        .param(pairing.id())
                        .query(String.class)
                        .list())
                .as("whose open task went")
                .singleElement()
                .asString()
                .contains("您手中的下列待办随之取消", "审核提前结束");
    }

    private void dissolve(Pairing pairing, String day) {
        dissolutions.dissolve(pairing.id(), typed(day), PairingWalk.OFFICE);
    }

    private static TypedDissolution typed(String day) {
        return new TypedDissolution("MERGED", "并入邻近学校", day, "yes");
    }

    private Map<String, String> problems(Pairing pairing, TypedDissolution typed) {
        try {
            dissolutions.dissolve(pairing.id(), typed, PairingWalk.OFFICE);
            return Map.of();
        } catch (FormRefused e) {
            return e.problems().stream()
                    .collect(Collectors.toMap(FormRefused.Problem::field, FormRefused.Problem::reason));
        }
    }
}
