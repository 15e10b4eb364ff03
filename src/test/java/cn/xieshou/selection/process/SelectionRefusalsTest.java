package cn.xieshou.selection.process;

import static cn.xieshou.testing.SelectionWalk.nominee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.NewSecondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the forms of a selection do not take, and what they say (R-SEC-1 to R-SEC-3). */
@XieshouTest
class SelectionRefusalsTest {

    @Autowired
    SelectionWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Staff staff;

    @Autowired
    Teachers teachers;

    @Autowired
    Selections selections;

    @Autowired
    Secondments secondments;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void july() {
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "MALE,   1981-08-31, 9,  false, 45周岁",
        "MALE,   1981-09-01, 9,  false, 45周岁",
        "MALE,   1981-09-02, 9,  false, ''",
        "FEMALE, 1986-08-31, 9,  false, 40周岁",
        "FEMALE, 1986-09-01, 9,  false, 40周岁",
        "FEMALE, 1986-09-02, 9,  false, ''",
        "FEMALE, 1986-09-02, 10, false, 农村任教10年",
        "FEMALE, 1986-09-01, 10, true,  ''"
    })
    void theBirthdayCountsOnTheFirstOfSeptember(
            Sex sex, LocalDate born, int ruralYears, boolean volunteer, String reason) {
        Pairing pairing = asked("county", Map.of("subject", "音乐", "teachers", 1));
        Teacher teacher = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE, sex, born, ruralYears);
        ThrowingCallable nominating = () -> walk.nominate(pairing, nominee(teacher, "音乐", volunteer));
        if (reason.isEmpty()) {
            assertThatCode(nominating).doesNotThrowAnyException();
        } else {
            refused(nominating, reason);
        }
    }

    @Test
    void theDistrictSchemeAsksForOneOrTwoTeachers() {
        Pairing pairing = walk.begun("district");
        refused(() -> walk.shortage(pairing, Map.of("subject", "音乐", "teachers", 3)), "项目规定每学年选派1—2名，现填3名");
        walk.shortage(pairing, Map.of("subject", "音乐", "teachers", 1), Map.of("subject", "美术", "teachers", 1));
        Teacher plain = staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE);
        Teacher alsoPlain = staff.teacher(pairing.supportingSchool(), "美术", Backbone.NONE);
        refused(() -> walk.nominate(pairing, nominee(plain), nominee(alsoPlain)), "骨干教师不少于1名，现有0名");

        Teacher backbone = staff.teacher(pairing.supportingSchool(), "美术", Backbone.SCHOOL);
        walk.nominate(pairing, nominee(plain), nominee(backbone));
        walk.confirm(pairing);
        Teacher learner = staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE);
        refused(() -> walk.learners(pairing, learner), "支教2名，跟岗学习也应为2名，现有1名");
        refused(() -> walk.learners(pairing, learner, learner), "同一名教师填了两行");
        walk.learners(pairing, learner, staff.teacher(pairing.recipientSchool(), "语文", Backbone.NONE));
        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.PUBLICITY);
    }

    @Test
    void theCountySchemeLeavesTheNumberToTheSchools() {
        Pairing pairing = asked("county", Map.of("subject", "音乐", "teachers", 3));
        walk.nominate(pairing, nominee(staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE)));
        walk.confirm(pairing);
        walk.learners(pairing);
        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.PUBLICITY);
        assertThat(selection(pairing).learners()).isEmpty();
    }

    @Test
    void moreThanWereAskedForOrAnotherSubjectIsRefused() {
        Pairing pairing = asked("county", Map.of("subject", "音乐", "teachers", 1));
        Teacher one = walk.music(pairing);
        Teacher two = walk.music(pairing);
        refused(() -> walk.nominate(pairing, nominee(one), nominee(two)), "受援学校需要音乐1人，推荐了2人");
        refused(() -> walk.nominate(pairing, nominee(one, "语文", false)), "请从列出的选项中选择");
        refused(() -> walk.nominate(pairing, nominee(one), nominee(one)), "同一名教师填了两行");
        refused(() -> walk.nominate(pairing), "至少填写1行");
    }

    @Test
    void aTeacherOfAnotherSchoolOrAnUnknownNumberIsNoChoice() {
        Pairing pairing = asked("county", Map.of("subject", "音乐", "teachers", 1));
        Teacher foreign = staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE);
        refused(() -> walk.nominate(pairing, nominee(foreign)), "第1行·教师：请从列出的选项中选择一项");
        refused(() -> walk.nominate(pairing, row("T0000000", "音乐教师")), "请从列出的选项中选择一项");
        refused(() -> walk.nominate(pairing, row("' or 1=1 --", "音乐教师")), "请从列出的选项中选择一项");
    }

    @Test
    void thePostSaysSomethingAndIsStoredAsTyped() {
        Pairing pairing = asked("county", Map.of("subject", "音乐", "teachers", 1));
        Teacher teacher = walk.music(pairing);
        refused(() -> walk.nominate(pairing, row(teacher.staffNumber(), "　\u200B ")), "顶岗岗位");
        refused(() -> walk.nominate(pairing, row(teacher.staffNumber(), "岗".repeat(61))), "60");
        walk.nominate(pairing, row(teacher.staffNumber(), "<b>${1+1}</b>𠮷年级"));
        assertThat(selection(pairing).nominees().get(0).post()).isEqualTo("<b>${1+1}</b>𠮷年级");
    }

    @Test
    void whoeverIsAwayInThatYearOrNominatedElsewhereIsRefused() {
        Pairing first = asked("county", Map.of("subject", "音乐", "teachers", 2));
        Teacher away = walk.music(first);
        secondments.register(new NewSecondment(
                first.id(),
                SelectionWalk.YEAR,
                away.staffNumber(),
                Direction.SUPPORT,
                "音乐",
                "音乐",
                false,
                null,
                LocalDate.of(2026, 9, 1),
                SelectionWalk.PERSONNEL));
        refused(() -> walk.nominate(first, nominee(away)), "2026—2027学年已确定支教");

        Teacher wanted = walk.music(first);
        walk.nominate(first, nominee(wanted));
        Pairing second = walk.pairing(
                "county", first.supportingSchool(), pairings.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL));
        walk.begin(second);
        walk.shortage(second);
        refused(() -> walk.nominate(second, nominee(wanted)), "已在结对 " + first.id() + " 中被推荐");
    }

    @Test
    void aSubjectTwiceOrANumberOutOfRangeIsRefused() {
        Pairing pairing = walk.begun("county");
        refused(
                () -> walk.shortage(
                        pairing, Map.of("subject", "音乐", "teachers", 1), Map.of("subject", "音乐", "teachers", 1)),
                "“音乐”填了两行");
        refused(() -> walk.shortage(pairing, Map.of("subject", "音乐", "teachers", 0)), "需要人数");
        refused(() -> walk.shortage(pairing, Map.of("subject", "魔法", "teachers", 1)), "请从列出的选项中选择");
        refused(
                () -> walk.submit(
                        pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "need", "subjects", List.of())),
                "至少填写1行");
        refused(() -> walk.submit(pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "none")), "不需要的理由");
    }

    @Test
    void whoeverBecomesIneligibleBeforeTheApprovalIsFoundThen() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        walk.publicityOver(pairing);
        teachers.update(List.of(withRuralYears(teacher, 11)));
        refused(() -> walk.approve(pairing), "不再符合条件，请退回更换人选");
        teachers.update(List.of(withRuralYears(teacher, 9)));
        walk.approve(pairing);
        teachers.update(List.of(withRuralYears(teacher, 30)));
        assertThat(selection(pairing).nominees().get(0).figures().ruralYears())
                .as("frozen as it was judged")
                .isEqualTo(9);
        walk.personnel(pairing);
        assertThat(selection(pairing).nominees().get(0).figures().ruralYears()).isEqualTo(9);
    }

    @Test
    void whoeverSubmittedDoesNotConfirm() {
        Pairing pairing = asked("county", Map.of("subject", "音乐", "teachers", 1));
        walk.nominate(pairing, nominee(walk.music(pairing)));
        assertThatThrownBy(() -> walk.submit(
                        pairing,
                        SecondmentSelection.CONFIRM_NOMINEES,
                        pairing.supportingSchool() + ".liaison",
                        Map.of("decision", "confirm")))
                .isInstanceOf(AuthorizationException.class);
        assertThat(selection(pairing).step()).isEqualTo(SelectionStep.PRINCIPAL);
    }

    @Test
    void returningNeedsAnOpinionAndNobodyAReason() {
        Pairing pairing = asked("county", Map.of("subject", "音乐", "teachers", 1));
        refused(() -> walk.submit(pairing, SecondmentSelection.NOMINATE, Map.of("decision", "nobody")), "无人可派的理由");
        walk.nominate(pairing, nominee(walk.music(pairing)));
        refused(() -> walk.submit(pairing, SecondmentSelection.CONFIRM_NOMINEES, Map.of("decision", "return")), "退回意见");
        Map<String, Object> foreign = new HashMap<>(Map.of("decision", "confirm"));
        foreign.put("approvedBy", "section");
        refused(() -> walk.submit(pairing, SecondmentSelection.CONFIRM_NOMINEES, foreign), "这张表单没有这一项");
    }

    @Test
    void publicityRunsForFiveWorkingDaysAroundTheHoliday() {
        clock.set(Instant.parse("2026-09-28T02:00:00Z"));
        Pairing pairing = walk.begun("county");
        walk.toPublicity(pairing);
        assertThat(selection(pairing).publicUntil())
                .as("29 and 30 September, 8 and 9 October, and the make-up Saturday")
                .isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(walk.publicity(pairing).getDuedate().toInstant()).isEqualTo(Instant.parse("2026-10-10T15:59:59Z"));
    }

    private Pairing asked(String programme, Map<String, Object> subject) {
        Pairing pairing = walk.begun(programme);
        walk.shortage(pairing, subject);
        return pairing;
    }

    private Selection selection(Pairing pairing) {
        return selections.get(new SelectionKey(pairing.id(), SelectionWalk.YEAR));
    }

    private static Map<String, Object> row(String teacher, String post) {
        return Map.of("teacher", teacher, "subject", "音乐", "post", post, "volunteer", false);
    }

    private static void refused(ThrowingCallable submitting, String reason) {
        assertThatThrownBy(submitting).isInstanceOf(FormRefused.class).hasMessageContaining(reason);
    }

    private static Teacher withRuralYears(Teacher one, int years) {
        return new Teacher(
                one.staffNumber(),
                one.school(),
                one.name(),
                one.sex(),
                one.birthDate(),
                one.idCard(),
                one.subject(),
                one.title(),
                one.education(),
                years,
                one.backbone(),
                one.post(),
                one.phone());
    }
}
