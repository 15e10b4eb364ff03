package cn.xieshou.service.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.calendar.CalendarEditing;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.TypedTerms;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.RecordEntries;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.ServiceForms;
import cn.xieshou.service.ServiceSheets;
import cn.xieshou.service.ServiceTurn;
import cn.xieshou.service.ServiceYears;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest
class SecondmentServicePathTest {

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(SecondmentServing.PROCESS);

    @Autowired
    ServiceWalk walk;

    @Autowired
    Secondments secondments;

    @Autowired
    ServiceYears years;

    @Autowired
    ServiceForms forms;

    @Autowired
    EarlyEnds ends;

    @Autowired
    TeacherRecords records;

    @Autowired
    RecordEntries entries;

    @Autowired
    TakingBack takingBack;

    @Autowired
    ServiceSheets sheets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    Trail trail;

    @Autowired
    HistoryService history;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    CalendarEditing editing;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    Secondment secondment;
    String id;

    @BeforeEach
    void aTeacherBeginsToServe() {
        pairing = walk.pairing();
        secondment = walk.serving(pairing);
        id = secondment.id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void arrivedCheckedReadFilledAssessedAndFiledAYearPasses() {
        at(SecondmentServing.CONFIRM_ARRIVAL);
        assertThat(walk.task(id, SecondmentServing.CONFIRM_ARRIVAL).getName()).isEqualTo("确认支教教师到岗（" + id + "）");
        walk.arrive(id, "2026-09-01");
        assertThat(state()).isEqualTo(SecondmentState.SERVING);
        assertThat(years.find(id).orElseThrow().daysLate(secondment)).isZero();

        Instant check = walk.pass(id, SecondmentServing.FIRST_TERM_ENDS);
        assertThat(day(check))
                .as("ten working days before the last of January 2027")
                .isEqualTo("2027-01-15");
        at(SecondmentServing.CHECK);
        assertThat(walk.task(id, SecondmentServing.CHECK).getDueDate().toInstant())
                .isBefore(Instant.parse("2027-01-31T16:00:00Z"));
        walk.check(id);
        assertThat(walk.show(id, SecondmentServing.READ)).containsEntry("findings", "备课认真，带动了音乐教研");
        walk.read(id);
        assertThat(open()).isEmpty();

        walk.pass(id, SecondmentServing.YEAR_ENDS);
        at(SecondmentServing.FILL);
        assertThat(walk.show(id, SecondmentServing.FILL))
                .containsEntry("duties", "五年级音乐教师，音乐，五（1）班、五（2）班，每周14节")
                .containsEntry("midYear", "履职情况良好。备课认真，带动了音乐教研");
        walk.fill(id);
        at(SecondmentServing.ASSESS);
        walk.assess(id, "EXCELLENT");
        at(SecondmentServing.HOME_OPINION);
        walk.giveOpinion(id);
        at(SecondmentServing.FILE);
        assertThat(walk.show(id, SecondmentServing.FILE)).containsEntry("counted", "计12个月");
        walk.file(id);

        assertThat(state()).isEqualTo(SecondmentState.PASSED);
        assertThat(ended(SecondmentServing.PASSED_END)).isTrue();
        assertThat(records.of(id).time().counted()).isEqualTo(12);
        assertThat(forms.find(id).orElseThrow().fileNumber()).isEqualTo("支教档〔2027〕" + id);
        assertThat(acts())
                .containsSubsequence(
                        Act.CONFIRMED, Act.SUBMITTED, Act.READ, Act.SUBMITTED, Act.ASSESSED, Act.SIGNED, Act.ARCHIVED);
        assertThat(sentences()).anyMatch(line -> line.contains("考核了《2026—2027学年任教情况表》") && line.contains("优秀"));
    }

    @Test
    void aTeacherWhoComesInTheSecondTermIsLateAndNotCheckedInTheMiddle() {
        clock.set(Instant.parse("2027-02-20T02:00:00Z"));
        walk.arrive(id, "2027-02-20");
        assertThat(years.find(id).orElseThrow().daysLate(secondment)).isEqualTo(172);
        assertThat(sentences()).anyMatch(line -> line.contains("迟到岗172天"));
        walk.pass(id, SecondmentServing.YEAR_ENDS);
        at(SecondmentServing.FILL);
    }

    @Test
    void aChangedCalendarMovesTheCheck() {
        walk.arrive(id, "2026-09-01");
        SchoolYear year = new SchoolYear(2026);
        TypedTerms before = TypedTerms.of(calendar.terms(year));
        try {
            editing.setTerms(
                    year, new TypedTerms(before.first1(), "2027-01-22", before.first2(), before.last2()), "admin");
            assertThat(day(walk.pass(id, SecondmentServing.FIRST_TERM_ENDS))).isEqualTo("2027-01-08");
        } finally {
            editing.setTerms(year, before, "admin");
        }
    }

    @Test
    void nobodyIsAssessedOrPutOnFileBeforeTheYearIsOver() {
        walk.arrive(id, "2026-09-01");
        walk.pass(id, SecondmentServing.FIRST_TERM_ENDS);
        walk.check(id);
        walk.read(id);
        assertThat(walk.pass(id, SecondmentServing.YEAR_ENDS))
                .as("the first moment of September")
                .isEqualTo("2027-08-31T16:00:00Z");
        String tooSoon = "任教尚未期满：任教到2027年8月31日止";
        // Instances of older models have these tasks open since June.
        clock.set(Instant.parse("2027-08-31T15:59:59Z"));
        assertThatThrownBy(() -> walk.fill(id)).hasMessageContaining(tooSoon);
        september();
        walk.fill(id);
        june();
        assertThatThrownBy(() -> walk.assess(id, "PASSED")).hasMessageContaining(tooSoon);
        september();
        walk.assess(id, "PASSED");
        june();
        assertThatThrownBy(() -> walk.giveOpinion(id)).hasMessageContaining(tooSoon);
        september();
        walk.giveOpinion(id);
        june();
        assertThatThrownBy(() -> walk.file(id)).hasMessageContaining(tooSoon);
        september();
        Map<String, Object> early = Map.of("decision", "file", "fileNumber", "提前1", "filedOn", "2027-08-31");
        assertThatThrownBy(() -> walk.judge(id, SecondmentServing.FILE, early))
                .hasMessageContaining("不能早于任教期满（2027年8月31日）");
        assertThat(state()).isEqualTo(SecondmentState.SERVING);
        assertThat(secondments.get(id).endsOn()).isNull();
        walk.file(id);
        assertThat(secondments.get(id).endsOn()).isEqualTo(LocalDate.of(2027, 8, 31));
    }

    private void june() {
        clock.set(Instant.parse("2027-06-20T02:00:00Z"));
    }

    private void september() {
        clock.set(Instant.parse("2027-09-02T02:00:00Z"));
    }

    @Test
    void whoFailedIsReplacedInTheNextSchoolYear() {
        walk.toAssessment(id);
        walk.fill(id);
        walk.assess(id, "FAILED");
        walk.giveOpinion(id);
        clock.set(Instant.parse("2027-09-15T02:00:00Z"));
        walk.file(id);
        assertThat(walk.show(id, SecondmentServing.NOMINATE))
                .containsEntry("ended", "考核不合格，2027—2028学年由他人接替")
                .containsEntry("startsOn", "2027-09-15");
        Teacher next = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE);
        Map<String, Object> values = new HashMap<>(nominee(next, true));
        values.put("startsOn", "2027-08-31");
        refused(SecondmentServing.NOMINATE, values, "2027年9月1日");
        values.put("startsOn", "2027-09-20");
        walk.submit(id, SecondmentServing.NOMINATE, values);
        assertThat(walk.show(id, SecondmentServing.CONFIRM_REPLACEMENT).get("nominee"))
                .asString()
                .contains("拟2027年9月20日到岗");
        walk.submit(id, SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));

        assertThat(secondments.of(pairing.id(), 2026)).hasSize(1);
        Secondment replacing = secondments.of(pairing.id(), 2027).get(0);
        assertThat(replacing.replaces()).isEqualTo(id);
        assertThat(replacing.teacher()).isEqualTo(next.staffNumber());
        assertThat(secondments.toServe(pairing.id(), 2027))
                .as("serves in this process, not in next year's")
                .isEmpty();
        clock.set(Instant.parse("2027-09-20T02:00:00Z"));
        walk.arrive(replacing.id(), "2027-09-20");
        assertThat(day(walk.pass(replacing.id(), SecondmentServing.FIRST_TERM_ENDS)))
                .as("in the winter of the next school year")
                .startsWith("2028-01");
    }

    @Test
    void whoFailedAndCannotBeReplacedIsNot() {
        walk.toAssessment(id);
        walk.fill(id);
        walk.assess(id, "FAILED");
        walk.giveOpinion(id);
        walk.file(id);
        walk.submit(id, SecondmentServing.NOMINATE, Map.of("decision", "none", "noneReason", "下学年已另行选派"));
        walk.submit(id, SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));
        assertThat(ended(SecondmentServing.NOT_REPLACED_END)).isTrue();
        assertThat(secondments.get(id).state()).isEqualTo(SecondmentState.FAILED);
    }

    @Test
    void awardsOnTheFormAreThoseThatAreRegistered() {
        walk.toAssessment(id);
        assertThat(walk.show(id, SecondmentServing.FILL))
                .containsEntry("awards", "无")
                .doesNotContainKey("honours");
        entries.award(id, "县优秀支教教师", "县教育局", LocalDate.of(2027, 6, 1), principal(pairing.supportingSchool()));
        assertThat(walk.show(id, SecondmentServing.FILL)).containsEntry("awards", "县优秀支教教师（县教育局，2027年6月1日）");
        walk.fill(id);
        assertThat(formText()).contains("【任教期间所获奖励】\n县优秀支教教师（县教育局，2027年6月1日）");
        walk.assess(id, "EXCELLENT");
        walk.giveOpinion(id);
        walk.file(id);
        String filed = formText();
        assertThat(filed).contains("县优秀支教教师（县教育局，2027年6月1日）");
        entries.award(id, "市级公开课一等奖", "市教育局", LocalDate.of(2027, 6, 2), principal(pairing.supportingSchool()));
        assertThat(formText()).as("what was filed stays").isEqualTo(filed);
        assertThat(records.of(id).awards()).hasSize(2);
    }

    @Test
    void whatWasTypedOfAwardsBeforeTheyWereRegisteredStays() {
        walk.toAssessment(id);
        walk.fill(id);
        jdbc.sql("update service_form set honours = '校级先进' where secondment_id = ?")
                .param(id)
                .update();
        entries.award(id, "县优秀支教教师", "县教育局", LocalDate.of(2027, 6, 1), principal(pairing.supportingSchool()));
        assertThat(formText()).contains("县优秀支教教师（县教育局，2027年6月1日）\n校级先进");
    }

    private String formText() {
        return sheets.of(id).text();
    }

    @Test
    void findingsThatNobodyReadsDoNotHoldUpTheAssessment() {
        walk.arrive(id, "2026-09-01");
        walk.pass(id, SecondmentServing.FIRST_TERM_ENDS);
        walk.check(id);
        walk.pass(id, SecondmentServing.NOT_READ);
        at(SecondmentServing.FILL);
    }

    @Test
    void aFailedYearIsFiledAndDoesNotCount() {
        walk.toAssessment(id);
        walk.fill(id);
        walk.assess(id, "FAILED");
        walk.giveOpinion(id);
        assertThat(walk.show(id, SecondmentServing.FILE)).containsEntry("counted", "不计");
        walk.file(id);
        assertThat(state()).isEqualTo(SecondmentState.FAILED);
        at(SecondmentServing.NOMINATE);
        assertThat(records.of(id).time()).satisfies(time -> {
            assertThat(time.months()).isEqualTo(12);
            assertThat(time.counted()).isZero();
        });
    }

    @Test
    void whatWasSaidOfAnUnchangedFormStandsAndAChangedOneIsAssessedAnew() {
        walk.toAssessment(id);
        walk.fill(id);
        back(SecondmentServing.ASSESS, "return-form", "请补充公开课");
        assertThat(walk.show(id, SecondmentServing.FILL)).containsEntry("returnOpinion", "请补充公开课");
        walk.fill(id, "一年来我承担五年级音乐课，开了三节公开课");
        walk.assess(id, "PASSED");
        back(SecondmentServing.HOME_OPINION, "return-form", "请核对缺勤");
        walk.fill(id, "一年来我承担五年级音乐课，开了三节公开课");
        at(SecondmentServing.HOME_OPINION);
        back(SecondmentServing.HOME_OPINION, "return-assessment", "等次偏低");
        at(SecondmentServing.ASSESS);
        walk.assess(id, "EXCELLENT");
        walk.giveOpinion(id);
        back(SecondmentServing.FILE, "return-form", "请核对课时");
        walk.fill(id, "一年来我承担五年级音乐课，开了三节公开课");
        at(SecondmentServing.FILE);
        back(SecondmentServing.FILE, "return-form", "总结太短");
        walk.fill(id, "换了一份更长的总结");
        at(SecondmentServing.ASSESS);
        assertThat(forms.find(id).orElseThrow().homeOpinion()).isNull();
        walk.assess(id, "EXCELLENT");
        walk.giveOpinion(id);
        back(SecondmentServing.FILE, "return-assessment", "评语与等次不符");
        at(SecondmentServing.ASSESS);
        walk.assess(id, "PASSED");
        walk.giveOpinion(id);
        walk.file(id);
        assertThat(state()).isEqualTo(SecondmentState.PASSED);
    }

    @Test
    void theFillerTakesTheFormBackUntilItIsAssessed() {
        String filler = pairing.supportingSchool() + ".liaison";
        walk.toAssessment(id);
        walk.fill(id);
        assertThat(takingBack.possible(pairing.id(), pairing.recipientSchool() + ".liaison"))
                .isEmpty();
        takingBack.takeBack(pairing.id(), filler, "漏了一项");
        at(SecondmentServing.FILL);
        assertThat(forms.find(id).orElseThrow().turn()).isEqualTo(ServiceTurn.FILL);
        walk.fill(id);
        walk.assess(id, "PASSED");
        assertThat(takingBack.possible(pairing.id(), filler)).isEmpty();
    }

    @Test
    void whoTakesBackOneTeachersFormKeepsTheOthers() {
        String filler = pairing.supportingSchool() + ".liaison";
        Secondment other = alsoServing();
        walk.pass(id, SecondmentServing.FIRST_TERM_ENDS);
        walk.pass(other.id(), SecondmentServing.FIRST_TERM_ENDS);
        for (String one : List.of(id, other.id())) {
            walk.check(one);
            walk.read(one);
        }
        walk.pass(id, SecondmentServing.YEAR_ENDS);
        walk.pass(other.id(), SecondmentServing.YEAR_ENDS);
        walk.fill(id);
        walk.fill(other.id());

        onlyTakesBack(filler, "《2026—2027学年任教情况表》", other);
        assertThat(forms.find(id).orElseThrow().turn()).isEqualTo(ServiceTurn.ASSESS);
        assertThat(forms.find(other.id()).orElseThrow().turn()).isEqualTo(ServiceTurn.FILL);
        at(SecondmentServing.ASSESS);
        assertThat(walk.open(other.id())).containsExactly(SecondmentServing.FILL);
    }

    @Test
    void whoTakesBackOneWishToEndEarlyKeepsTheOther() {
        String host = principal(pairing.recipientSchool());
        Secondment other = alsoServing();
        clock.set(Instant.parse("2026-10-20T02:00:00Z"));
        ends.ask(id, "家庭原因", LocalDate.of(2026, 11, 6), host);
        ends.ask(other.id(), "家庭原因", LocalDate.of(2026, 11, 6), host);

        onlyTakesBack(host, "《2026—2027学年支教提前结束申请》", other);
        assertThat(ends.pending(id)).isPresent();
        assertThat(ends.pending(other.id())).isEmpty();
        at(SecondmentServing.DECIDE_EARLY_END);
        assertThat(walk.open(other.id())).isEmpty();
    }

    @Test
    void whoTakesBackOneReplacementKeepsTheOther() {
        String home = principal(pairing.supportingSchool());
        Secondment other = alsoServing();
        clock.set(Instant.parse("2026-11-01T02:00:00Z"));
        for (String one : List.of(id, other.id())) {
            ends.ask(one, "因病住院", LocalDate.of(2026, 11, 6), home);
            walk.submit(
                    one, SecondmentServing.DECIDE_EARLY_END, Map.of("decision", "approve", "lastDay", "2026-11-06"));
            walk.submit(one, SecondmentServing.NOMINATE, Map.of("decision", "none", "noneReason", "本校音乐教师只有一人"));
        }

        onlyTakesBack(home, "《2026—2027学年支教接替人选》", other);
        at(SecondmentServing.CONFIRM_REPLACEMENT);
        assertThat(walk.open(other.id())).containsExactly(SecondmentServing.NOMINATE);
    }

    /** A second teacher of the same pairing, who has come too. */
    private Secondment alsoServing() {
        Secondment other = walk.serving(pairing);
        walk.arrive(id, "2026-09-01");
        walk.arrive(other.id(), "2026-09-01");
        return other;
    }

    /** Both teachers' are offered, one is named and taken back. */
    private void onlyTakesBack(String account, String subject, Secondment other) {
        String ofOther = subject + "（" + other.teacherName() + "，支教编号" + other.id() + "）";
        assertThat(takingBack.possible(pairing.id(), account))
                .containsExactly(subject + "（" + secondment.teacherName() + "，支教编号" + id + "）", ofOther);
        assertThatThrownBy(() -> takingBack.takeBack(pairing.id(), account, null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请选择要撤回的一项");
        takingBack.takeBack(pairing.id(), account, ofOther, "写错了");
        assertThat(takingBack.possible(pairing.id(), account)).hasSize(1).allMatch(left -> left.contains(id));
        assertThat(trail.of(pairing.id()))
                .filteredOn(line -> line.act() == Act.WITHDRAWN)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.step()).isEqualTo(subject);
                    assertThat(line.detail()).isEqualTo(other.teacherName() + "，支教编号" + other.id());
                });
    }

    @Test
    void aTeacherWhoLeavesEarlyIsReplacedByOneWhoServesTheRest() {
        Teacher young = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE);
        walk.arrive(id, "2026-09-01");
        leaveEarly();
        assertThat(state()).isEqualTo(SecondmentState.LEFT_EARLY);
        assertThat(secondments.get(id).endsOn()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(records.of(id).time().months()).isEqualTo(2);
        assertThat(records.of(id).time().counted()).isZero();

        walk.submit(id, SecondmentServing.NOMINATE, nominee(young, true));
        takingBack.takeBack(pairing.id(), principal(pairing.supportingSchool()), null);
        at(SecondmentServing.NOMINATE);
        walk.submit(id, SecondmentServing.NOMINATE, nominee(young, true));
        back(SecondmentServing.CONFIRM_REPLACEMENT, "return", "请说明班级安排");
        assertThat(walk.show(id, SecondmentServing.NOMINATE)).containsEntry("returnOpinion", "请说明班级安排");
        walk.submit(id, SecondmentServing.NOMINATE, nominee(young, true));
        assertThat(walk.show(id, SecondmentServing.CONFIRM_REPLACEMENT).get("judgement"))
                .asString()
                .contains("年龄：符合");
        walk.submit(id, SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));

        String next = replacement();
        assertThat(secondments.get(next).replaces()).isEqualTo(id);
        assertThat(secondments.get(next).teacher()).isEqualTo(young.staffNumber());
        walk.arrive(next, "2026-11-09");
        walk.pass(next, SecondmentServing.FIRST_TERM_ENDS);
        walk.check(next);
        walk.read(next);
        walk.pass(next, SecondmentServing.YEAR_ENDS);
        walk.fill(next);
        walk.assess(next, "PASSED");
        walk.giveOpinion(next);
        walk.file(next);
        assertThat(secondments.get(next).state()).isEqualTo(SecondmentState.PASSED);
        assertThat(records.of(next).time().label()).isEqualTo("计9个月23天");
        assertThat(ended(SecondmentServing.REPLACED_END)).isTrue();
    }

    @Test
    void anIneligibleReplacementIsRefusedWithTheRules() {
        Teacher old = staff.teacher(
                pairing.supportingSchool(), "音乐", Backbone.COUNTY, Sex.FEMALE, LocalDate.of(1980, 3, 1), 1);
        leaveEarly();
        assertThatThrownBy(() -> walk.submit(id, SecondmentServing.NOMINATE, nominee(old, true)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("不符合选派条件")
                .hasMessageContaining("年龄");
        Teacher young = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE);
        assertThatThrownBy(() -> walk.submit(id, SecondmentServing.NOMINATE, nominee(young, false)))
                .hasMessageContaining("政治思想");
        Map<String, Object> tooSoon = new HashMap<>(nominee(young, true));
        tooSoon.put("startsOn", "2026-11-06");
        assertThatThrownBy(() -> walk.submit(id, SecondmentServing.NOMINATE, tooSoon))
                .hasMessageContaining("2026年11月7日");
        assertThatThrownBy(() -> walk.submit(
                        id,
                        SecondmentServing.NOMINATE,
                        nominee(staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE), true)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("教师");
        at(SecondmentServing.NOMINATE);
    }

    @Test
    void aHomeSchoolThatCanSendNobodySaysWhy() {
        leaveEarly();
        walk.submit(id, SecondmentServing.NOMINATE, Map.of("decision", "none", "noneReason", "本校音乐教师只有一人"));
        assertThat(walk.show(id, SecondmentServing.CONFIRM_REPLACEMENT)).containsEntry("noneReason", "本校音乐教师只有一人");
        walk.submit(id, SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm", "remark", "下学年补派"));
        assertThat(ended(SecondmentServing.NOT_REPLACED_END)).isTrue();
        assertThat(secondments.of(pairing.id(), 2026)).hasSize(1);
    }

    @Test
    void aWishToEndEarlyIsTakenBackOrRefusedAndTheServiceGoesOn() {
        String host = principal(pairing.recipientSchool());
        walk.arrive(id, "2026-09-01");
        clock.set(Instant.parse("2026-10-20T02:00:00Z"));
        ends.ask(id, "家庭原因", LocalDate.of(2026, 11, 6), host);
        assertThat(ends.mayAsk(id, principal(pairing.supportingSchool()))).isFalse();
        takingBack.takeBack(pairing.id(), host, null);
        assertThat(open()).isEmpty();

        ends.ask(id, "家庭原因", LocalDate.of(2026, 11, 6), host);
        walk.submit(id, SecondmentServing.DECIDE_EARLY_END, Map.of("decision", "refuse", "opinion", "请先调整课务"));
        assertThat(state()).isEqualTo(SecondmentState.SERVING);
        assertThat(ends.mayAsk(id, host)).isTrue();
        walk.pass(id, SecondmentServing.FIRST_TERM_ENDS);
        at(SecondmentServing.CHECK);
    }

    @Test
    void theEndIsAskedForByPrincipalsOnlyAndInsideTheService() {
        clock.set(Instant.parse("2026-09-10T02:00:00Z"));
        walk.arrive(id, "2026-09-07");
        assertThat(ends.mayAsk(id, pairing.recipientSchool() + ".liaison")).isFalse();
        assertThat(ends.mayAsk(id, ServiceWalk.PERSONNEL)).isFalse();
        String home = principal(pairing.supportingSchool());
        assertThatThrownBy(() -> ends.ask(id, "因病", LocalDate.of(2026, 9, 6), home))
                .hasMessageContaining("2026年9月7日");
        assertThatThrownBy(() -> ends.ask(id, "因病", LocalDate.of(2027, 7, 16), home))
                .hasMessageContaining("2027年7月15日");
        assertThat(ends.of(id)).isEmpty();
    }

    @Test
    void onceTheAssessmentHasBegunTheServiceCannotEndEarly() {
        walk.toAssessment(id);
        assertThat(ends.mayAsk(id, principal(pairing.supportingSchool()))).isFalse();
        assertThatThrownBy(() -> ends.ask(id, "因病", LocalDate.of(2027, 6, 1), principal(pairing.supportingSchool())))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能提出");
    }

    @Test
    void anImpossibleArrivalIsRefusedAtTheField() {
        refused(SecondmentServing.CONFIRM_ARRIVAL, ServiceWalk.arrival("2026-09-02"), "不能晚于今天");
        refused(SecondmentServing.CONFIRM_ARRIVAL, ServiceWalk.arrival("2026-07-19"), "不能早于人选确定之日");
        refused(SecondmentServing.CONFIRM_ARRIVAL, with(ServiceWalk.arrival("2026-09-01"), "periods", -3), "周课时");
        refused(SecondmentServing.CONFIRM_ARRIVAL, with(ServiceWalk.arrival("2026-09-01"), "periods", 41), "周课时");
        refused(SecondmentServing.CONFIRM_ARRIVAL, with(ServiceWalk.arrival("2026-09-01"), "post", "　 "), "顶岗岗位");
        refused(
                SecondmentServing.CONFIRM_ARRIVAL,
                with(ServiceWalk.arrival("2026-09-01"), "remark", "长".repeat(100_000)),
                "备注");
        assertThat(years.find(id)).isEmpty();
        assertThat(state()).isEqualTo(SecondmentState.SELECTED);
    }

    @Test
    void aCheckLiesBetweenArrivalAndToday() {
        walk.arrive(id, "2026-09-01");
        walk.pass(id, SecondmentServing.FIRST_TERM_ENDS);
        Map<String, Object> values = Map.of("checkedOn", "2026-08-31", "conduct", "GOOD", "findings", "良好");
        refused(SecondmentServing.CHECK, values, "不能早于到岗日期");
        refused(SecondmentServing.CHECK, with(values, "checkedOn", "2027-02-01"), "不能晚于今天");
        refused(SecondmentServing.CHECK, with(values, "conduct", "SPLENDID"), "履职情况");
    }

    @Test
    void textIsKeptAsTypedAndNothingIsJudgedUnseen() {
        walk.toAssessment(id);
        walk.fill(id, "<script>alert(1)</script> {{7*7}} ${1+1} 𠮷😀");
        assertThat(walk.show(id, SecondmentServing.ASSESS).get("formText"))
                .asString()
                .contains("<script>alert(1)</script> {{7*7}} ${1+1} 𠮷😀");
        refused(
                SecondmentServing.ASSESS,
                Map.of("decision", "assess", "grade", "PASSED", "assessment", "好", "textCheck", "00000000"),
                "改动");
        at(SecondmentServing.ASSESS);
    }

    @Test
    void aFileNumberIsUsedOnceAndNeverAheadOfTime() {
        walk.toAssessment(id);
        walk.fill(id);
        walk.assess(id, "PASSED");
        walk.giveOpinion(id);
        Map<String, Object> shown = walk.show(id, SecondmentServing.FILE);
        Map<String, Object> values = Map.of(
                "decision", "file", "fileNumber", "档1", "filedOn", "2099-01-01", "textCheck", shown.get("textCheck"));
        refused(SecondmentServing.FILE, values, "不能晚于今天");
        walk.file(id);

        Secondment second = walk.serving(walk.pairing());
        walk.toAssessment(second.id());
        walk.fill(second.id());
        walk.assess(second.id(), "PASSED");
        walk.giveOpinion(second.id());
        Map<String, Object> taken = new HashMap<>(values);
        taken.put("fileNumber", forms.find(id).orElseThrow().fileNumber());
        taken.put("filedOn", "2027-09-01");
        taken.remove("textCheck");
        assertThatThrownBy(() -> walk.judge(second.id(), SecondmentServing.FILE, taken))
                .hasMessageContaining("已用于另一位");
    }

    @Test
    void whoFilledTheFormDoesNotAssessIt() {
        walk.toAssessment(id);
        walk.fill(id);
        String check = (String) walk.show(id, SecondmentServing.ASSESS).get("textCheck");
        String filler = pairing.supportingSchool() + ".liaison";
        assertThatThrownBy(() -> forms.assess(id, cn.xieshou.service.ServiceGrade.EXCELLENT, "好", check, filler))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("本人提交");
    }

    @Test
    void theEngineLearnsIdsAndRoutingFactsOnly() {
        leaveEarly();
        walk.submit(
                id,
                SecondmentServing.NOMINATE,
                nominee(staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE), true));
        walk.submit(id, SecondmentServing.CONFIRM_REPLACEMENT, Map.of("decision", "confirm"));
        walk.arrive(replacement(), "2026-11-09");
        List<HistoricVariableInstance> variables = history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances())
                .list();
        assertThat(variables)
                .extracting(HistoricVariableInstance::getName)
                .contains("pairingId")
                .isSubsetOf(
                        "pairingId",
                        "programme",
                        "supportingSchool",
                        "recipientSchool",
                        "schoolYear",
                        "section",
                        "secondmentId",
                        "inFirstTerm",
                        "decision",
                        "earlyEnd",
                        "replacement",
                        "replacementId");
    }

    private void leaveEarly() {
        clock.set(Instant.parse("2026-11-01T02:00:00Z"));
        ends.ask(id, "因病住院", LocalDate.of(2026, 11, 6), principal(pairing.supportingSchool()));
        assertThat(walk.show(id, SecondmentServing.DECIDE_EARLY_END))
                .containsEntry("reason", "因病住院")
                .containsEntry("lastDay", "2026-11-06");
        walk.submit(id, SecondmentServing.DECIDE_EARLY_END, Map.of("decision", "approve", "lastDay", "2026-11-06"));
        at(SecondmentServing.NOMINATE);
        clock.set(Instant.parse("2026-11-09T02:00:00Z"));
    }

    private static Map<String, Object> nominee(Teacher teacher, boolean sound) {
        return Map.of(
                "decision",
                "nominate",
                "nominee",
                teacher.staffNumber(),
                "post",
                "音乐教师",
                "startsOn",
                "2026-11-09",
                "sound",
                sound,
                "capable",
                true);
    }

    private String replacement() {
        return secondments.of(pairing.id(), 2026).stream()
                .filter(one -> id.equals(one.replaces()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void back(String key, String decision, String opinion) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", decision, "opinion", opinion));
        if (key.equals(SecondmentServing.CONFIRM_REPLACEMENT)) {
            walk.submit(id, key, values);
        } else {
            walk.judge(id, key, values);
        }
    }

    private void refused(String key, Map<String, Object> values, String reason) {
        assertThatThrownBy(() -> walk.submit(id, key, values))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(reason);
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(key, value);
        return changed;
    }

    private static String principal(String school) {
        return school + ".principal";
    }

    private void at(String task) {
        assertThat(open()).containsExactly(task);
    }

    private List<String> open() {
        return walk.open(id);
    }

    private SecondmentState state() {
        return secondments.get(id).state();
    }

    private static String day(Instant at) {
        return at.atZone(ChineseDates.ZONE).toLocalDate().toString();
    }

    private String[] instances() {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(SecondmentServing.PROCESS)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toArray(String[]::new);
    }

    private boolean ended(String end) {
        return List.of(instances()).stream()
                .anyMatch(instance -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .activityId(end)
                                .count()
                        > 0);
    }

    private List<Act> acts() {
        return trail.of(pairing.id()).stream().map(TrailLine::act).toList();
    }

    private List<String> sentences() {
        return trail.of(pairing.id()).stream().map(TrailLine::sentence).toList();
    }
}
