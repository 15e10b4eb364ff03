package cn.xieshou.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.selection.OneTeacher;
import cn.xieshou.testing.Components;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Whose turn it is with a teacher's form, and what a year of service says (R-SEC-4). */
class ServiceFormTest {

    private static final Instant NOW =
            OffsetDateTime.parse("2027-07-01T09:00+08:00").toInstant();
    private static final ServiceForm FILLED = new ServiceForm(
            "S-2026-001",
            "教音乐",
            "合唱团",
            "无",
            2,
            "小结",
            "liaison",
            NOW,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    private static final ServiceYear YEAR = OneTeacher.year(LocalDate.of(2026, 9, 3));
    private static final Secondment SECONDMENT = OneTeacher.secondment(SecondmentState.SERVING, null);

    @Test
    void theFormGoesFromFillerToAssessorToHomeToTheFile() {
        assertThat(Components.with(FILLED, "withFiller", true).turn()).isEqualTo(ServiceTurn.FILL);
        assertThat(FILLED.turn()).isEqualTo(ServiceTurn.ASSESS);
        ServiceForm assessed = Components.with(FILLED, "grade", ServiceGrade.PASSED);
        assertThat(assessed.turn()).isEqualTo(ServiceTurn.OPINION);
        ServiceForm opinion = Components.with(assessed, "homeOpinion", "同意");
        assertThat(opinion.turn()).isEqualTo(ServiceTurn.FILE);
        assertThat(Components.with(opinion, "fileNumber", "D-1").turn()).isEqualTo(ServiceTurn.DONE);
        assertThat(FILLED.filled()).isEqualTo(new FilledForm("教音乐", "合唱团", "无", 2, "小结"));
    }

    @Test
    void lateIsWhoArrivesAfterTheFirstDay() {
        assertThat(YEAR.daysLate(SECONDMENT)).isEqualTo(2);
        assertThat(Components.with(YEAR, "arrivedOn", LocalDate.of(2026, 8, 30)).daysLate(SECONDMENT))
                .isZero();
    }

    @Test
    void aTeacherIsNotLateBeforeTheDayOfBeingTold() {
        ServiceYear november = OneTeacher.year(LocalDate.of(2026, 11, 28));
        assertThat(november.daysLate(SECONDMENT)).as("told in July").isEqualTo(88);
        assertThat(Components.with(november, "toldOn", LocalDate.of(2026, 11, 28))
                        .daysLate(SECONDMENT))
                .isZero();
        assertThat(Components.with(november, "toldOn", LocalDate.of(2026, 11, 25))
                        .daysLate(SECONDMENT))
                .isEqualTo(3);
        Secondment late = Components.with(
                SECONDMENT,
                "confirmedAt",
                OffsetDateTime.parse("2026-11-26T17:00:00Z").toInstant());
        assertThat(late.confirmedOn()).as("the day in China").isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(november.daysLate(late))
                .as("an old record: told when confirmed")
                .isEqualTo(1);
    }

    @Test
    void theMidYearCheckIsThereOnceItWasDone() {
        assertThat(YEAR.midYear()).isEmpty();
        ServiceYear checked = Components.with(YEAR, "checkedOn", LocalDate.of(2027, 1, 20));
        checked = Components.with(checked, "conduct", Conduct.GOOD);
        checked = Components.with(checked, "findings", "良好");
        checked = Components.with(checked, "problems", "无");
        assertThat(checked.midYear()).contains(new MidYear(LocalDate.of(2027, 1, 20), Conduct.GOOD, "良好", "无"));
    }

    @Test
    void onlyAFailedYearDoesNotCount() {
        assertThat(ServiceGrade.values())
                .filteredOn(ServiceGrade::passes)
                .containsExactly(ServiceGrade.EXCELLENT, ServiceGrade.PASSED);
        assertThat(new ServedTime(11, 30, true).label()).isEqualTo("计11个月30天");
        assertThat(new ServedTime(11, 0, true).label()).isEqualTo("计11个月");
        assertThat(new ServedTime(0, 0, true).label()).isEqualTo("计0天");
        assertThat(new ServedTime(11, 30, false).label()).isEqualTo("不计");
        assertThat(ServiceWords.subject(SECONDMENT, "支教到岗")).isEqualTo("《2026—2027学年支教到岗》");
        assertThat(Confirmation.of(true)).isEqualTo(Confirmation.CONFIRMED);
        assertThat(Confirmation.of(false)).isEqualTo(Confirmation.REFUSED);
        assertThat(ServiceTurn.values())
                .extracting(ServiceTurn::label)
                .containsExactly("支援学校联络人填写", "受援学校校长考核", "支援学校校长签署意见", "人秘股归档", "已归档");
    }
}
