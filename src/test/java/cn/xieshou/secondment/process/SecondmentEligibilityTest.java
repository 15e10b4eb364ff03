package cn.xieshou.secondment.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Sex;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.EligibilityRule;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.testing.DecisionTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R-SEC-2, every rule of the table and its boundaries. */
class SecondmentEligibilityTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("secondment-eligibility");

    static final Figures.Limits COUNTY = new Figures.Limits(45, 40, 10);

    @ParameterizedTest
    @CsvSource({
        "MALE,   22, false, MET,    男，22周岁，未满45周岁",
        "MALE,   44, false, MET,    男，44周岁，未满45周岁",
        "MALE,   45, false, FAILED, 男，45周岁，已满45周岁",
        "MALE,   59, false, FAILED, 男，59周岁，已满45周岁",
        "MALE,   45, true,  EXEMPT, 45周岁，自愿支教，不限年龄",
        "FEMALE, 39, false, MET,    女，39周岁，未满40周岁",
        "FEMALE, 40, false, FAILED, 女，40周岁，已满40周岁",
        "FEMALE, 44, false, FAILED, 女，44周岁，已满40周岁",
        "FEMALE, 40, true,  EXEMPT, 40周岁，自愿支教，不限年龄",
        "FEMALE, 30, true,  EXEMPT, 30周岁，自愿支教，不限年龄"
    })
    void ageIsJudgedBySexAndVolunteersAreExempt(Sex sex, int age, boolean volunteer, Verdict verdict, String reason) {
        assertThat(one(figures(sex, age, 3, volunteer), EligibilityRule.AGE))
                .isEqualTo(new Finding(EligibilityRule.AGE, verdict, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "0,  false, MET,    农村任教0年，不满10年",
        "9,  false, MET,    农村任教9年，不满10年",
        "10, false, FAILED, 农村任教10年，已满10年",
        "25, false, FAILED, 农村任教25年，已满10年",
        "10, true,  EXEMPT, 农村任教10年，自愿支教，不限年数"
    })
    void ruralYearsAreLimitedExceptForVolunteers(int years, boolean volunteer, Verdict verdict, String reason) {
        assertThat(one(figures(Sex.MALE, 30, years, volunteer), EligibilityRule.RURAL_YEARS))
                .isEqualTo(new Finding(EligibilityRule.RURAL_YEARS, verdict, reason));
    }

    @ParameterizedTest
    @CsvSource({"PENDING,   PENDING, 由校长在确认人选时确认", "CONFIRMED, MET,     校长已确认", "REFUSED,   FAILED,  校长未确认，不能选派"})
    void politicsConductAndAbilityAreThePrincipalsWord(Confirmation word, Verdict verdict, String reason) {
        Figures politics = figures(TeacherTitle.FIRST, word, Confirmation.CONFIRMED, "音乐教师", true);
        Figures ability = figures(TeacherTitle.FIRST, Confirmation.CONFIRMED, word, "音乐教师", true);
        assertThat(one(politics, EligibilityRule.POLITICS))
                .as("a volunteer is not exempt")
                .isEqualTo(new Finding(EligibilityRule.POLITICS, verdict, reason));
        assertThat(one(ability, EligibilityRule.ABILITY))
                .isEqualTo(new Finding(EligibilityRule.ABILITY, verdict, reason));
        assertThat(one(politics, EligibilityRule.ABILITY).verdict()).isEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @EnumSource(TeacherTitle.class)
    void whoeverHasATitleHasExperience(TeacherTitle title) {
        Figures figures = figures(title, Confirmation.CONFIRMED, Confirmation.CONFIRMED, "音乐教师", false);
        assertThat(one(figures, EligibilityRule.EXPERIENCE))
                .isEqualTo(
                        title == TeacherTitle.NONE
                                ? new Finding(EligibilityRule.EXPERIENCE, Verdict.FAILED, "尚未评定教师职称")
                                : new Finding(EligibilityRule.EXPERIENCE, Verdict.MET, "已评定教师职称"));
    }

    @ParameterizedTest
    @CsvSource({"'', FAILED, 没有写明到受援学校顶替的岗位", "七年级音乐, MET, 已写明顶岗岗位"})
    void aPostHasToBeNamed(String post, Verdict verdict, String reason) {
        Figures figures = figures(TeacherTitle.FIRST, Confirmation.CONFIRMED, Confirmation.CONFIRMED, post, false);
        assertThat(one(figures, EligibilityRule.POST)).isEqualTo(new Finding(EligibilityRule.POST, verdict, reason));
    }

    @Test
    void theLimitsAreTheProgrammes() {
        Figures.Limits others = new Figures.Limits(50, 45, 15);
        Figures figures = new Figures(
                Sex.FEMALE,
                44,
                14,
                TeacherTitle.FIRST,
                false,
                Confirmation.CONFIRMED,
                Confirmation.CONFIRMED,
                "音乐",
                others);
        assertThat(judge(figures)).extracting(Finding::verdict).containsOnly(Verdict.MET);
        assertThat(one(figures, EligibilityRule.AGE).reason()).isEqualTo("女，44周岁，未满45周岁");
    }

    @Test
    void everyRuleAnswersExactlyOnce() {
        assertThat(judge(figures(Sex.MALE, 60, 30, false)))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(EligibilityRule.values());
        assertThat(judge(figures(Sex.FEMALE, 20, 0, true)))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(EligibilityRule.values());
    }

    private Finding one(Figures figures, EligibilityRule rule) {
        return judge(figures).stream()
                .filter(finding -> finding.rule() == rule)
                .reduce((first, second) -> {
                    throw new AssertionError("two verdicts: " + first + second);
                })
                .orElseThrow();
    }

    private List<Finding> judge(Figures figures) {
        return TABLE.ask(DmnEligibility.inputs(figures)).getResultList().stream()
                .map(DmnEligibility::finding)
                .toList();
    }

    private static Figures figures(Sex sex, int age, int ruralYears, boolean volunteer) {
        return new Figures(
                sex,
                age,
                ruralYears,
                TeacherTitle.FIRST,
                volunteer,
                Confirmation.CONFIRMED,
                Confirmation.CONFIRMED,
                "音乐",
                COUNTY);
    }

    private static Figures figures(
            TeacherTitle title, Confirmation politics, Confirmation ability, String post, boolean volunteer) {
        return new Figures(Sex.MALE, 30, 2, title, volunteer, politics, ability, post, COUNTY);
    }
}
