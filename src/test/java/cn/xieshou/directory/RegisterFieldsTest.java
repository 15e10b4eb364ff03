package cn.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Components;
import cn.xieshou.workflow.TaskParty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school, a teacher, a person as a row of the roster and back, and what does not fit together in such a row. */
class RegisterFieldsTest {

    private static final SchoolProfile PROFILE = new SchoolProfile(
            "浔中镇",
            new BigDecimal("12.5"),
            24,
            86,
            1120,
            21,
            60,
            18,
            new BigDecimal("92.5"),
            36000,
            15800,
            9000,
            "录播教室1间",
            Map.of("体育", 4, "音乐", 12));
    private static final School SCHOOL =
            new School("bazhong", "第八中学", SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL, "总校", "county", PROFILE);
    private static final Teacher TEACHER = new Teacher(
            "T1",
            "bazhong",
            "李晓梅",
            Sex.FEMALE,
            LocalDate.of(1949, 12, 31),
            "11010519491231002X",
            "音乐",
            TeacherTitle.SENIOR,
            "本科",
            3,
            Backbone.COUNTY,
            "教研组长",
            "13800000000",
            "lixiaomei@example.cn");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void aSchoolIsReadBackAsItWasWritten() {
        assertThat(SchoolFields.write(SCHOOL)).hasSameSizeAs(SchoolFields.ALL);
        assertThat(SchoolFields.read(SchoolFields.write(SCHOOL))).isEqualTo(SCHOOL);
        School empty = new School("jia", "甲小", SchoolLevel.PRIMARY, Setting.URBAN, null, null, SchoolProfile.EMPTY);
        assertThat(SchoolFields.read(SchoolFields.write(empty))).isEqualTo(empty);
        assertThat(SchoolFields.write(empty)).filteredOn(String::isEmpty).hasSize(16);
    }

    @Test
    void everyColumnOfASchoolTakesWhatTheRegisterWrites() {
        List<String> values = SchoolFields.write(SCHOOL);
        for (int i = 0; i < values.size(); i++) {
            assertThat(SchoolFields.ALL.get(i).read(values.get(i))).isEqualTo(Reading.of(values.get(i)));
        }
        assertThat(SchoolFields.ALL.get(SchoolFields.FIRST_OF_PROFILE).key()).isEqualTo("township");
    }

    @Test
    void numbersAreWrittenPlainly() {
        assertThat(SchoolFields.text(new BigDecimal("12.50"))).isEqualTo("12.5");
        assertThat(SchoolFields.text(new BigDecimal("100"))).isEqualTo("100");
        assertThat(SchoolFields.text(new BigDecimal("0.0"))).isEqualTo("0");
        assertThat(SchoolFields.text(null)).isEmpty();
    }

    @Test
    void aSchoolsFiguresFitTogether() {
        assertThat(SchoolFields.contradictions(school(86, 21, 65, 86, 100, 100)))
                .isEmpty();
        assertThat(SchoolFields.contradictions(school(86, 22, 65, 10, 100, 50)))
                .containsExactly(Map.entry(11, "高级与其他职称教师数之和超过了教师数"));
        assertThat(SchoolFields.contradictions(school(86, 87, null, null, null, null)))
                .containsOnlyKeys(11);
        assertThat(SchoolFields.contradictions(school(86, 86, null, null, null, null)))
                .isEmpty();
        assertThat(SchoolFields.contradictions(school(86, null, 90, null, null, null)))
                .isEmpty();
        assertThat(SchoolFields.contradictions(school(null, 90, 90, 87, null, 101)))
                .isEmpty();
        assertThat(SchoolFields.contradictions(school(86, null, null, 87, 100, 101)))
                .containsExactly(Map.entry(13, "超过了教师数（86）"), Map.entry(17, "超过了占地面积（平方米）（100）"));
    }

    @Test
    void schoolsOfOneNameAreToldApartByTheirProgramme() {
        School county = called("shiyan-xx", "county", "龙浔镇");
        School district = called("wl-shiyan", "district", null);
        School any = called("other", null, "巷口镇");

        assertThat(List.of(county.sharesName(district), county.sharesName(county)))
                .containsOnly(false);
        assertThat(List.of(county.sharesName(any), any.sharesName(district))).containsOnly(true);
        assertThat(county.sharesName(called("twin", "county", null))).isTrue();
        assertThat(SchoolNames.toldApart(List.of(county, district, SCHOOL)))
                .isEqualTo(Map.of("shiyan-xx", "实验小学（龙浔镇）", "wl-shiyan", "实验小学（wl-shiyan）", "bazhong", "第八中学"));
    }

    @Test
    void aTeacherIsReadBackAsHeOrSheWasWritten() {
        assertThat(TeacherFields.write(TEACHER)).hasSameSizeAs(TeacherFields.ALL);
        assertThat(TeacherFields.read(TeacherFields.write(TEACHER))).isEqualTo(TEACHER);
        Map<String, Object> others = new java.util.HashMap<>(Map.of(
                "staffNumber",
                "T2",
                "school",
                "erzhong",
                "name",
                "王建国",
                "sex",
                Sex.MALE,
                "birthDate",
                LocalDate.of(1990, 1, 2),
                "subject",
                "美术",
                "title",
                TeacherTitle.FIRST,
                "ruralYears",
                0,
                "backbone",
                Backbone.NONE));
        others.put("idCard", null);
        others.put("education", null);
        others.put("post", null);
        others.put("phone", null);
        others.put("email", null);
        assertThat(Components.each(TEACHER, others)).hasSize(14).allSatisfy((component, teacher) -> assertThat(
                        TeacherFields.read(TeacherFields.write(teacher)))
                .as(component)
                .isEqualTo(teacher));
        assertThat(TEACHER.maskedIdCard()).isEqualTo("110*************2X");
    }

    @Test
    void aTeachersIdentityCardAgreesWithTheRow() {
        List<String> right = TeacherFields.write(TEACHER);
        assertThat(TeacherFields.contradictions(right, TODAY)).isEmpty();
        assertThat(TeacherFields.contradictions(with(right, 4, ""), TODAY)).isEmpty();
        assertThat(TeacherFields.contradictions(with(right, 3, "1949-12-30"), TODAY))
                .containsExactly(Map.entry(TeacherFields.ID_CARD, "身份证号里的出生日期与「出生日期」一列不一致"));
        assertThat(TeacherFields.contradictions(with(right, 2, "男"), TODAY))
                .containsExactly(Map.entry(TeacherFields.ID_CARD, "身份证号里的性别与「性别」一列不一致"));
        assertThat(IdCard.sex("11010519491231001X")).isEqualTo(Sex.MALE);
    }

    @Test
    void nobodyUnderSixteenTeaches() {
        List<String> row = with(TeacherFields.write(TEACHER), 4, "");
        assertThat(TeacherFields.contradictions(with(row, 3, "2010-09-01"), TODAY))
                .isEmpty();
        assertThat(TeacherFields.contradictions(with(row, 3, "2010-09-02"), TODAY))
                .containsExactly(Map.entry(3, "出生日期距今不到16年，请核对"));
    }

    @Test
    void aPersonIsReadBackAsHeOrSheWasWritten() {
        Person principal = new Person("a", "王建国", Role.PRINCIPAL, "bazhong", "a@example.cn", "13800000000");
        Person expert = new Person("b", "李四", Role.EXPERT, null, null, null);
        assertThat(List.of(principal, expert)).isNotEmpty().allSatisfy(person -> assertThat(
                        PersonFields.read(PersonFields.write(person)))
                .isEqualTo(person));
        assertThat(PersonFields.write(expert)).containsExactly("b", "李四", "评估专家", "", "", "");
        assertThat(principal.group()).isEqualTo("principal-bazhong");
        assertThat(List.of(principal.ofBureau(), expert.ofBureau())).containsExactly(false, true);
    }

    @Test
    void peopleOfASchoolNameItAndOthersDoNot() {
        assertThat(PersonFields.contradictions(List.of("a", "王", "校长", "", "", "")))
                .containsExactly(Map.entry(PersonFields.SCHOOL, "校长必须填写学校代码"));
        assertThat(PersonFields.contradictions(List.of("a", "王", "评估专家", "bazhong", "", "")))
                .containsExactly(Map.entry(PersonFields.SCHOOL, "评估专家不属于学校，学校代码应留空"));
        assertThat(PersonFields.contradictions(List.of("a", "王", "校长", "bazhong", "", "")))
                .isEmpty();
        assertThat(PersonFields.contradictions(List.of("a", "王", "评估专家", "", "", "")))
                .isEmpty();
        assertThat(PersonFields.ALL.get(PersonFields.ROLE).options())
                .contains("校长", "领导小组")
                .doesNotContain("系统管理员");
    }

    @Test
    void aFieldSaysWhatABlankStandsFor() {
        Field required = Field.required("name", "姓名", FieldRules.personName(), "必填", "王");
        assertThat(required.read("  ")).isEqualTo(Reading.wrong("", "请填写姓名"));
        Field backbone = TeacherFields.ALL.get(10);
        assertThat(backbone.read("")).isEqualTo(Reading.of("无"));
        assertThat(backbone.note()).isEqualTo("从下拉列表中选择，不填按「无」");
        assertThat(backbone.example()).isEqualTo("无");
        Field sex = TeacherFields.ALL.get(2);
        assertThat(sex.note()).isEqualTo("必填，从下拉列表中选择");
        assertThat(sex.example()).isEqualTo("女");
        assertThat(sex.options()).containsExactly("男", "女");
    }

    @ParameterizedTest
    @CsvSource({
        "principal-jia,PRINCIPAL,jia",
        "liaison-yi-1,LIAISON,yi-1",
        "office,OFFICE,",
        "camunda-admin,ADMINISTRATOR,",
        "offices,,",
        "nobody,,"
    })
    void aGroupOfTheEngineIsARoleAndPerhapsASchool(String group, Role role, String school) {
        assertThat(Role.ofGroup(group).orElse(null)).isEqualTo(role);
        assertThat(Role.schoolOfGroup(group)).isEqualTo(school);
        if (role != null) {
            assertThat(role.group(school)).isEqualTo(group);
            assertThat(role.ofSchool()).isEqualTo(school != null);
        }
    }

    @Test
    void aRoleOfASchoolIsNoGroupWithoutOne() {
        assertThatThrownBy(() -> Role.PRINCIPAL.group(null)).hasMessageContaining("needs a school");
        assertThat(Role.OFFICE.group("bazhong")).isEqualTo("office");
    }

    @Test
    void onlyASectionIsTheSectionOfAStep() {
        assertThat(Parties.section("primary-section")).isEqualTo(TaskParty.of("primary-section"));
        assertThat(Parties.section("secondary-section")).isEqualTo(TaskParty.of("secondary-section"));
        for (String none : java.util.Arrays.asList("office", "nobody", null)) {
            assertThat(Parties.section(none)).isEqualTo(TaskParty.NOBODY);
        }
        assertThat(Parties.liaison("jia").groups()).containsExactly("liaison-jia", "principal-jia");
        assertThat(new PersonLeft(new Person("a", "王", Role.EXPERT, null, null, null)).account())
                .isEqualTo("a");
    }

    @Test
    void ratiosAreUnknownWhileAFigureIs() {
        assertThat(PROFILE.pupilsPerTeacher()).isEqualTo(1120.0 / 86);
        assertThat(PROFILE.seniorShare()).isEqualTo(21.0 / 86);
        for (SchoolProfile unknown : List.of(
                SchoolProfile.EMPTY,
                SchoolFields.read(school(null, 1, null, null, null, null)).profile(),
                SchoolFields.read(school(0, 1, null, null, null, null)).profile(),
                SchoolFields.read(school(1, null, null, null, null, null)).profile())) {
            assertThat(unknown.seniorShare()).isNull();
        }
        SchoolProfile noTeachers = SchoolFields.read(with(school(0, null, null, null, null, null), 10, "10"))
                .profile();
        SchoolProfile noFigure = SchoolFields.read(with(school(null, null, null, null, null, null), 10, "10"))
                .profile();
        assertThat(noTeachers.pupilsPerTeacher()).isNull();
        assertThat(noFigure.pupilsPerTeacher()).isNull();
        assertThat(SchoolProfile.EMPTY.pupilsPerTeacher()).isNull();
    }

    @Test
    void onlyTitlesFromTheFirstGradeOnAreIntermediate() {
        assertThat(TeacherTitle.values())
                .filteredOn(TeacherTitle::intermediateOrAbove)
                .containsExactly(TeacherTitle.FULL_SENIOR, TeacherTitle.SENIOR, TeacherTitle.FIRST);
    }

    @Test
    void aListHasItsPages() {
        assertThat(new Page<>(List.of(), 1, 20, 0).pages()).isEqualTo(1);
        assertThat(new Page<>(List.of(), 1, 20, 20).pages()).isEqualTo(1);
        assertThat(new Page<>(List.of(), 1, 20, 21).pages()).isEqualTo(2);
        assertThat(Page.offset(1, 20)).isZero();
        assertThat(Page.offset(3, 20)).isEqualTo(40);
    }

    @Test
    void aChangeOfAnAccountSaysWhetherAddressOrGroupChanged() {
        Person before = new Person("a", "王", Role.PRINCIPAL, "jia", "a@example.cn", null);
        Person renamed = new Person("a", "王五", Role.PRINCIPAL, "jia", "a@example.cn", null);
        Person moved = new Person("a", "王", Role.PRINCIPAL, "yi", "b@example.cn", null);

        AccountNews.Changed name = new AccountNews.Changed(before, renamed, null);
        assertThat(List.of(name.address(), name.group())).containsExactly(false, false);
        AccountNews.Changed both = new AccountNews.Changed(before, moved, null);
        assertThat(List.of(both.address(), both.group())).containsExactly(true, true);
    }

    private static School called(String code, String programme, String township) {
        List<String> values = new ArrayList<>(SchoolFields.write(
                new School(code, "实验小学", SchoolLevel.PRIMARY, Setting.URBAN, null, programme, SchoolProfile.EMPTY)));
        values.set(6, township == null ? "" : township);
        return SchoolFields.read(values);
    }

    private static List<String> school(
            Integer teachers, Integer senior, Integer other, Integer young, Integer site, Integer green) {
        List<String> values = new ArrayList<>(SchoolFields.write(
                new School("jia", "甲小", SchoolLevel.PRIMARY, Setting.URBAN, null, null, SchoolProfile.EMPTY)));
        Object[] figures = {9, teachers, 11, senior, 12, other, 13, young, 15, site, 17, green};
        for (int i = 0; i < figures.length; i += 2) {
            values.set((int) figures[i], figures[i + 1] == null ? "" : figures[i + 1].toString());
        }
        return values;
    }

    private static List<String> with(List<String> values, int at, String value) {
        List<String> changed = new ArrayList<>(values);
        changed.set(at, value);
        return changed;
    }
}
