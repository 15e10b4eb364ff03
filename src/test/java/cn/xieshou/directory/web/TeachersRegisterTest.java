package cn.xieshou.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.directory.Teachers;
import cn.xieshou.register.RegisterView;
import cn.xieshou.register.Registers;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** A school's teachers are a register like any other: filtered, sorted, in pages, as a sheet. */
@XieshouTest
@Transactional
class TeachersRegisterTest {

    private static final String PRINCIPAL = "tr-one.principal";
    private static final String STRANGER = "tr-two.principal";
    private static final School ONE = school("tr-one", "名册测试一中");
    private static final String CARD = "990101199005010022";

    @Autowired
    WebApplicationContext context;

    @Autowired
    SchoolRegister schools;

    @Autowired
    Accounts accounts;

    @Autowired
    Teachers teachers;

    @Autowired
    Registers registers;

    MockMvc pages;

    @BeforeEach
    void twoSchools() {
        schools.add(List.of(ONE, school("tr-two", "名册测试二中")));
        accounts.add(List.of(
                new Person(PRINCIPAL, "甲校长", Role.PRINCIPAL, "tr-one", "tr1@example.invalid", null),
                new Person(STRANGER, "乙校长", Role.PRINCIPAL, "tr-two", "tr2@example.invalid", null)));
        teachers.insert(List.of(
                teacher("TR-1", "百分%号", "音乐", TeacherTitle.SECOND, 7, CARD),
                teacher("TR-2", "下划_线", "语文", TeacherTitle.SENIOR, 2, null),
                teacher("TR-3", "普通", "语文", TeacherTitle.FIRST, 0, null)));
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void searchTakesWildcardsAsTypedAndFindsSubjectAndNumber() {
        assertThat(found(Map.of("q", "%"))).containsExactly("TR-1");
        assertThat(found(Map.of("q", "_"))).containsExactly("TR-2");
        assertThat(found(Map.of("q", "语 文"))).containsExactly("TR-2", "TR-3");
        assertThat(found(Map.of("q", "tr-3"))).containsExactly("TR-3");
    }

    @Test
    void theyAreNarrowedDownAndSortedByTitleNameAndRuralYears() {
        assertThat(found(Map.of("subject", "语文", "title", "FIRST"))).containsExactly("TR-3");
        assertThat(found(Map.of("backbone", "COUNTY"))).isEmpty();
        assertThat(found(Map.of("sort", "title"))).containsExactly("TR-2", "TR-3", "TR-1");
        assertThat(found(Map.of("sort", "name"))).as("by pinyin").containsExactly("TR-1", "TR-3", "TR-2");
        assertThat(found(Map.of("sort", "-rural"))).containsExactly("TR-1", "TR-2", "TR-3");
    }

    @Test
    void aLargeSchoolIsTurnedOverInPages() {
        teachers.insert(IntStream.range(100, 150)
                .mapToObj(number -> teacher("TR-" + number, "许多", "数学", TeacherTitle.NONE, 1, null))
                .toList());

        RegisterView<Teacher> last = view(Map.of("page", "99999", "subject", "数学"));

        assertThat(last.total()).isEqualTo(50);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.rows()).hasSize(20).extracting(Teacher::staffNumber).isSorted();
        assertThat(Stream.of("1", "2").flatMap(page -> numbers(page, "-rural")))
                .as("read from either end, nobody is missing and nobody comes twice")
                .containsExactlyElementsOf(IntStream.range(100, 150)
                        .mapToObj(number -> "TR-" + number)
                        .toList());
    }

    @Test
    void theSheetHasTheColumnsOfThePageAndNoWholeIdentityCard() throws Exception {
        assertThat(answer("/schools/tr-one", PRINCIPAL).getContentAsString(StandardCharsets.UTF_8))
                .contains("百分%号", "/schools/tr-one/teachers/TR-1", "/schools/tr-one/export", "990*************22")
                .doesNotContain(CARD);

        byte[] file = answer("/schools/tr-one/export?subject=音乐", PRINCIPAL).getContentAsByteArray();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            List<String> headings = new ArrayList<>();
            book.getSheetAt(0).getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings).containsExactly("编号", "姓名", "性别", "学科", "职称", "骨干", "农村任教", "职务", "身份证号");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("百分%号");
            assertThat(book.getSheetAt(0).getRow(1).getCell(6).getNumericCellValue())
                    .isEqualTo(7);
            assertThat(book.getSheetAt(0).getRow(1).getCell(8).getStringCellValue())
                    .contains("*")
                    .isNotEqualTo(CARD);
        }
    }

    @Test
    void anotherSchoolGetsNeitherListNorSheet() throws Exception {
        assertThat(answer("/schools/tr-one", STRANGER).getContentAsString(StandardCharsets.UTF_8))
                .contains("名册测试一中")
                .doesNotContain("百分%号", "export");
        assertThat(answer("/schools/tr-one/export", STRANGER).getStatus()).isEqualTo(404);
        assertThat(answer("/schools/none/export", PRINCIPAL).getStatus()).isEqualTo(404);
    }

    private Stream<String> numbers(String page, String sort) {
        return found(Map.of("page", page, "sort", sort, "subject", "数学")).stream();
    }

    private List<String> found(Map<String, String> asked) {
        return view(asked).rows().stream().map(Teacher::staffNumber).toList();
    }

    private RegisterView<Teacher> view(Map<String, String> asked) {
        return registers.view(new TeachersRegister(ONE), PRINCIPAL, asked);
    }

    private MockHttpServletResponse answer(String address, String account) throws Exception {
        return pages.perform(get(address).with(user(account))).andReturn().getResponse();
    }

    private static Teacher teacher(
            String number, String name, String subject, TeacherTitle title, int ruralYears, @Nullable String card) {
        return new Teacher(
                number,
                "tr-one",
                name,
                Sex.FEMALE,
                LocalDate.of(1990, 5, 1),
                card,
                subject,
                title,
                "本科",
                ruralYears,
                Backbone.NONE,
                null,
                null);
    }

    private static School school(String code, String name) {
        return new School(code, name, SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL, null, null, SchoolProfile.EMPTY);
    }
}
