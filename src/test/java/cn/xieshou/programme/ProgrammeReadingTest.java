package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeReadingTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final ProgrammeYear county = ShippedData.programmes().get(0).year();
    private final ProgrammeYear district = ShippedData.programmes().get(1).year();

    @Test
    void whatThePageShowsIsReadBackUnchanged() {
        for (ProgrammeYear year : new ProgrammeYear[] {county, district}) {
            ProgrammeReading reading = new ProgrammeReading(TypedProgramme.of(year));
            ProgrammeYear read = reading.read(null, year.programme(), new SchoolYear(year.schoolYear()));
            assertThat(reading.problems()).isEmpty();
            assertThat(ProgrammeSentences.of(read)).isEqualTo(ProgrammeSentences.of(year));
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | '' | 请填写",
                "name | '\u3000\u200B ' | 请填写",
                "step.agreement.sign | 0 | 请填写1至250之间的整数",
                "step.agreement.sign | -3 | 请填写1至250之间的整数",
                "step.agreement.sign | 251 | 请填写1至250之间的整数",
                "step.agreement.sign | 1,234 | 请填写1至250之间的整数",
                "step.agreement.sign | 5 个 | 请填写1至250之间的整数",
                "step.agreement.sign | 999999999999 | 请填写1至250之间的整数",
                "quota.Q-01.least | 0 | 请填写1至1000之间的整数",
                "quota.Q-12.most | 4 | 上限须不小于下限",
                "limit.secondment.age.men | 四十五 | 请填写1至100之间的整数",
                "date.annual-plan.month | 13 | 请填写1至12之间的整数",
                "date.annual-plan.day | 32 | 请填写1至31之间的整数",
                "date.term-evaluation.after | 200 | 请填写0至180之间的整数",
                "agreementNumber | 城乡结对2026 | 须含“{年}”和“{号}”，例如“城乡结对〔{年}〕{号}号”",
                "reminderDays | 两周 | 请填写天数，用逗号隔开，例如“14,7,3,1”",
                "reminderDays | 90 | 最多6次，每次提前1至60天",
                "reminderDays | 0 | 最多6次，每次提前1至60天",
                "grade.1.from | 95 | 须低于上一等次的分数",
                "grade.1.name | 优秀 | 等次名称重复",
                "grade.3.from | 10 | 等次由高到低填写，最低的等次从0分起",
            })
    void whatCannotBeIsSaidAtItsField(String field, String typed, String problem) {
        assertThat(problems(county, field, typed)).containsValue(problem).hasSize(1);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "step.agreement.sign | 1",
                "step.agreement.sign | 250",
                "quota.Q-12.most | 1000",
                "date.term-evaluation.after | 0",
                "date.term-evaluation.after | 180",
                "reminderDays | 60,14,7,3,2,1",
                "grade.1.from | 89",
            })
    void whatIsJustStillPossibleIsTaken(String field, String typed) {
        assertThat(problems(county, field, typed)).isEmpty();
    }

    @Test
    void aNameIsAsLongAsItsFieldAndNoLonger() {
        assertThat(problems(county, "name", "案".repeat(41))).containsOnly(Map.entry("name", "最多40字，现有41字"));
        assertThat(problems(county, "name", "案".repeat(40))).isEmpty();
    }

    @Test
    void aStageMayLastOneDayAndAGradeIsLowerThanTheOneBefore() {
        assertThat(problems(
                        district, "stage.2.first", TypedProgramme.of(district).get("stage.2.last")))
                .isEmpty();
        assertThat(problems(county, "grade.1.from", "90")).containsOnly(Map.entry("grade.1.from", "须低于上一等次的分数"));
        assertThat(problems(county, "quota.Q-12.most", "5")).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "stage.1.first | 2024-08-31 | 须在上一阶段结束之后开始",
                "stage.0.last | 2024-04-30 | 结束日期须不早于开始日期",
                "stage.2.last | 2026-02-30 | 没有这一天，请核对年、月、日",
                "stage.3.name | 第四阶段 | 请填写日期，例如2026年10月1日",
            })
    void stagesFollowEachOther(String field, String typed, String problem) {
        assertThat(problems(district, field, typed)).containsValue(problem);
    }

    @Test
    void monthsHaveTheirOwnLastDay() {
        assertThat(problems(county, "date.annual-plan.month", "6"))
                .containsOnly(Map.entry("date.annual-plan.day", "请填写1至30之间的整数"));
    }

    @Test
    void remindersAreReadInAnyOrderAndPunctuation() {
        Map<String, String> fields = new HashMap<>(TypedProgramme.of(county).fields());
        fields.put("reminderDays", "1、3，7 14, 7");
        ProgrammeYear read = new ProgrammeReading(new TypedProgramme(fields)).read(null, "county", YEAR);
        assertThat(read.reminders()).containsExactly(14, 7, 3, 1);
    }

    @Test
    void emptyLinesThatComeBackAreSpareLinesStill() {
        Map<String, String> fields = new HashMap<>(TypedProgramme.of(county).fields());
        fields.put("stage.0.name", "");
        fields.put("stage.1.name", " ");
        fields.put("grade.4.name", "");
        assertThat(new TypedProgramme(fields).lines("stage")).isEqualTo(TypedProgramme.SPARE_LINES);
        assertThat(new TypedProgramme(fields).lines("grade")).isEqualTo(4 + TypedProgramme.SPARE_LINES);
    }

    @Test
    void aQuotaWithoutNumbersIsNotChosen() {
        Map<String, String> fields = new HashMap<>(TypedProgramme.of(county).fields());
        fields.put("quota.Q-01.least", "");
        fields.put("quota.Q-20.least", "3");
        ProgrammeYear read = new ProgrammeReading(new TypedProgramme(fields)).read(null, "county", YEAR);
        assertThat(read.quotas())
                .extracting(ProgrammeQuota::measure)
                .contains("Q-20")
                .doesNotContain("Q-01");
    }

    @Test
    void aCopysStagesMoveWithItsStart() {
        var row = new ProgrammeRepository.Row(
                "fourth", ProgrammeKind.CYCLE, LocalDate.of(2027, 5, 1), LocalDate.of(2029, 12, 31));
        ProgrammeYear copy = district.copiedFor(row, "第四轮", LocalDate.of(2024, 5, 1));
        assertThat(copy.stages())
                .extracting(ProgrammeStage::firstDay, ProgrammeStage::lastDay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 8, 31)),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 9, 1), LocalDate.of(2029, 7, 31)),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2029, 8, 1), LocalDate.of(2029, 12, 31)));
    }

    private static Map<String, String> problems(ProgrammeYear year, String field, String typed) {
        Map<String, String> fields = new HashMap<>(TypedProgramme.of(year).fields());
        fields.put(field, typed);
        ProgrammeReading reading = new ProgrammeReading(new TypedProgramme(fields));
        reading.read(null, year.programme(), YEAR);
        return reading.problems();
    }
}
