package cn.xieshou.roster;

import static cn.xieshou.roster.RosterSheet.ACCOUNTS;
import static cn.xieshou.roster.RosterSheet.PAIRINGS;
import static cn.xieshou.roster.RosterSheet.SCHOOLS;
import static cn.xieshou.roster.RosterSheet.TEACHERS;
import static cn.xieshou.roster.RowState.CHANGED;
import static cn.xieshou.roster.RowState.NEW;
import static cn.xieshou.roster.RowState.SAME;
import static cn.xieshou.roster.RowState.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.School;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.roster.excel.WorkbookReader;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLogLines;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In a database of its own: an export holds everything there is, other tests' schools too. */
@XieshouTest
@OwnContext
@Transactional
class RosterImportTest {

    private static final String ACTOR = "admin";

    @Autowired
    RosterImport imports;

    @Autowired
    RosterUndo undo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RosterWork> works;

    @Autowired
    RosterFiles files;

    @Autowired
    ImportRowRepository importRows;

    @Autowired
    Directory directory;

    @Autowired
    Teachers teachers;

    @Autowired
    Accounts accounts;

    @Autowired
    Pairings pairings;

    @Autowired
    People people;

    @Autowired
    EngineAccounts engine;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SecurityLogLines lines;

    @Test
    void theCountySampleComesInWithItsSixteenPairings() throws Exception {
        ImportResult.Done done = imports.importWorkbook(SampleRoster.workbook("county"), ACTOR);

        assertThat(done.counts().of(SCHOOLS, NEW)).isEqualTo(23);
        assertThat(done.counts().of(PAIRINGS, NEW)).isEqualTo(16);
        assertThat(people.principal("bazhong")).isEqualTo("bazhong.principal");
        assertThat(people.liaison("erzhong")).isEqualTo("erzhong.liaison");
        assertThat(directory.membersOf("leading-group"))
                .extracting(Person::account)
                .containsExactly("leader");
        assertThat(pairings.ofSchool("yizhong")).extracting(pairings::title).containsExactly("一中—二中高中部(理科)");
        assertThat(teachers.ofSchool("yizhong")).hasSizeBetween(12, 40);
    }

    @Test
    void whoeverNoLongerKeepsTheRosterWhenTheWorkBeginsChangesNothing() throws Exception {
        long id = preview(twoSchools()).id();

        assertThat(works).hasSize(3).allSatisfy(work -> assertThat(
                        work.run(String.valueOf(id), "nobody-any-more", mock(Progress.class)))
                .isEqualTo(new WorkOutcome.Refused("确认的人已不再维护名册，没有写入")));
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.PREVIEW);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        imports.importWorkbook(SampleRoster.workbook("county"), ACTOR);
        ImportResult.Done again = imports.importWorkbook(SampleRoster.workbook("county"), ACTOR);

        assertThat(again.counts().toWrite()).isZero();
        assertThat(pairings.all().stream().filter(p -> p.programme().equals("county")))
                .hasSize(16);
    }

    @Test
    void theDistrictSampleSharesTheBureauWithTheCounty() throws Exception {
        imports.importWorkbook(SampleRoster.workbook("county"), ACTOR);
        ImportResult.Done district = imports.importWorkbook(SampleRoster.workbook("district"), ACTOR);

        assertThat(district.counts().of(PAIRINGS, NEW)).isEqualTo(4);
        assertThat(district.counts().of(ACCOUNTS, SAME)).isEqualTo(8);
        assertThat(district.counts().of(ACCOUNTS, NEW)).isEqualTo(12);
    }

    @Test
    void thePreviewCountsAndWritesNothing() throws Exception {
        StagedImport staged = preview(twoSchools());

        assertThat(staged.counts().of(SCHOOLS, NEW)).isEqualTo(2);
        assertThat(staged.counts().of(TEACHERS, NEW)).isEqualTo(1);
        assertThat(staged.counts().of(ACCOUNTS, NEW)).isEqualTo(4);
        assertThat(staged.counts().of(PAIRINGS, NEW)).isEqualTo(1);
        assertThat(staged.confirmable()).isTrue();
        assertThat(directory.school("ri-a")).isEmpty();
        assertThat(pairings.ofSchool("ri-a")).isEmpty();
    }

    @Test
    void aConfirmedRosterIsWrittenAndNobodyHasAPasswordYet() throws Exception {
        ImportResult result = imports.confirm(preview(twoSchools()).id(), ACTOR);

        assertThat(result).isInstanceOfSatisfying(ImportResult.Done.class, done -> {
            assertThat(passwords.having(done.accounts())).isEmpty();
            assertThat(done.accounts()).hasSize(4).allSatisfy(account -> assertThat(engine.enabled(account))
                    .isPresent());
        });
        assertThat(pairings.ofSchool("ri-a")).extracting(Pairing::scope).containsExactly("音乐学科");
    }

    @Test
    void anImportIsConfirmedOnce() throws Exception {
        long id = preview(twoSchools()).id();
        imports.confirm(id, ACTOR);

        assertThat(imports.confirm(id, ACTOR)).isInstanceOf(ImportResult.Refused.class);
        assertThat(pairings.ofSchool("ri-a")).hasSize(1);
    }

    @Test
    void whatChangesIsShownWithItsOldValue() throws Exception {
        imports.confirm(preview(twoSchools()).id(), ACTOR);
        TestBook book = new TestBook().sheet("学校", TestBook.SCHOOL).row("ri-a", "甲新名", "小学", "城区");

        StagedImport staged = preview(book);

        assertThat(staged.counts().of(SCHOOLS, CHANGED)).isOne();
        assertThat(importRows.page(staged.id(), SCHOOLS, CHANGED, 0, 10).get(0).changes())
                .containsExactly(new RosterRow.Change(1, "测试甲校", "甲新名"));
    }

    @Test
    void aColumnThatIsNotInTheFileKeepsItsValues() throws Exception {
        List<String> headers = new ArrayList<>(TestBook.SCHOOL);
        headers.addAll(List.of("班级数", "各科专职教师"));
        imports.confirm(
                preview(new TestBook().sheet("学校", headers).row("ri-a", "甲", "小学", "城区", "12", "音乐1、美术2"))
                        .id(),
                ACTOR);

        StagedImport staged =
                preview(new TestBook().sheet("学校", TestBook.SCHOOL).row("ri-a", "甲", "小学", "城区"));

        assertThat(staged.counts().of(SCHOOLS, SAME)).isOne();
        assertThat(staged.confirmable()).isFalse();
        assertThat(directory.school("ri-a").map(School::profile).orElseThrow().specialists())
                .isEqualTo(Map.of("音乐", 1, "美术", 2));
    }

    @Test
    void oneBadRowAmongFiveThousandKeepsEverythingOut() throws Exception {
        TestBook book = twoSchoolsOnly().sheet("教师", TestBook.TEACHER);
        for (int i = 0; i < 5_000; i++) {
            String born = i == 4_321 ? "1990-02-30" : "1990-02-28";
            book.row("RI-" + i, "张老师", "女", born, "", "ri-a", "音乐", "一级", "");
        }

        StagedImport staged = preview(book);

        assertThat(staged.counts().of(TEACHERS, WRONG)).isOne();
        assertThat(staged.counts().of(TEACHERS, NEW)).isEqualTo(4_999);
        assertThat(imports.confirm(staged.id(), ACTOR)).isInstanceOf(ImportResult.Refused.class);
        assertThat(directory.school("ri-a")).isEmpty();
        assertThat(teachers.find("RI-1")).isEmpty();
        RosterRow wrong = importRows.page(staged.id(), TEACHERS, WRONG, 0, 10).get(0);
        assertThat(wrong.number()).isEqualTo(4_323);
        assertThat(wrong.problems()).containsEntry(3, "没有这一天，请核对年、月、日");
    }

    @Test
    void theWrongFileComesBackMarkedAndCanBeReadAgain() throws Exception {
        List<String> headers = new ArrayList<>(TestBook.SCHOOL);
        headers.add("备注");
        StagedImport staged = preview(new TestBook()
                .sheet("学校", headers)
                .row("ri-a", "=1+1", "小学", "城区", "我的备注")
                .row("RI B", "乙", "博士", "城区", ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        files.marked(staged, out);

        Path marked = TestBook.file(out.toByteArray());
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(marked.toFile(), null, true)) {
            var sheet = workbook.getSheet("学校");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("错误原因");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .contains("学校代码：代码只用小写字母")
                    .contains("学段：只能是：幼儿园、小学、初中、高中");
            assertThat(sheet.getRow(2).getCell(1).getCellComment().getString().getString())
                    .contains("小写字母");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundColor())
                    .isEqualTo(org.apache.poi.ss.usermodel.IndexedColors.ROSE.getIndex());
            assertThat(sheet.getRow(1).getCell(2).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("我的备注");
        }
        UploadedWorkbook again = WorkbookReader.read(marked);
        assertThat(again.sheets().get(0).rows()).hasSize(2);
        assertThat(again.notices().stream().filter(notice -> notice.contains("错误原因")))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitTheRegistersIsWrong() throws Exception {
        StagedImport staged = preview(twoSchoolsOnly()
                .row("ri-a", "丙", "小学", "城区")
                .row("ri-d", "测试甲校", "小学", "城区")
                .sheet("教师", TestBook.TEACHER)
                .row("RI-1", "张", "女", "1990-8-31", idCard("1990-08-31", 2), "ri-a", "音乐", "一级", "")
                .row("RI-2", "李", "女", "1990-8-31", idCard("1990-08-31", 2), "ri-a", "音乐", "一级", "")
                .row("RI-3", "赵", "男", "1990-8-31", idCard("1990-08-31", 4), "ri-a", "音乐", "一级", "")
                .row("RI-4", "钱", "女", "1990-8-30", idCard("1990-08-31", 6), "ri-a", "音乐", "一级", "")
                .row("RI-5", "孙", "女", "1990-8-31", "", "no-school", "音乐", "一级", "1.38E+10")
                .row("RI-6", "周", "女", "1990-8-31", "", "no-school", "音乐", "一级", "")
                .row("RI-7", "吴", "女", "2020-8-31", "", "ri-a", "音乐", "一级", "")
                .sheet("账号", TestBook.ACCOUNT)
                .row("ri-a.principal", "甲", "校长", "ri-a", "same@example.invalid")
                .row("ri-a.second", "乙", "校长", "ri-a", "")
                .row("ri-a.liaison", "丙", "帮扶联络人", "", "")
                .row("ri-office", "丁", "领导小组办公室", "ri-a", "")
                .row("ri-mail", "戊", "评估专家", "", "Same@example.invalid")
                .row("ri-root", "己", "系统管理员", "", "")
                .row("admin", "庚", "评估专家", "", "")
                .sheet("结对", TestBook.PAIRING)
                .row("county", "ri-a", "ri-a", "")
                .row("no-programme", "ri-a", "ri-b", "")
                .row("county", "ri-a", "ri-x", ""));

        String same = "的相同；如不是同一所学校，请各填所属帮扶项目";
        assertThat(problems(staged, SCHOOLS))
                .containsExactly("2:学校名称与学校「ri-d」" + same, "4:与第 2 行重复", "5:学校名称与学校「ri-a」" + same);
        assertThat(problems(staged, TEACHERS))
                .containsExactly(
                        "2:身份证号与教师「RI-2」的相同",
                        "3:身份证号与教师「RI-1」的相同",
                        "4:身份证号里的性别与「性别」一列不一致",
                        "5:身份证号里的出生日期与「出生日期」一列不一致",
                        "6:" + cn.xieshou.directory.FieldRules.LOST_DIGITS,
                        "7:没有代码为「no-school」的学校，请先在「学校」表登记或核对代码",
                        "8:出生日期距今不到16年，请核对");
        assertThat(problems(staged, ACCOUNTS))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("2:").contains("电子邮箱与账号"),
                        two -> assertThat(two).startsWith("3:学校只能有一位校长"),
                        three -> assertThat(three).isEqualTo("4:帮扶联络人必须填写学校代码"),
                        four -> assertThat(four).startsWith("5:").contains("学校代码应留空"),
                        five -> assertThat(five).startsWith("6:").contains("电子邮箱与账号"),
                        six -> assertThat(six).startsWith("7:").contains("只能是"),
                        seven -> assertThat(seven).startsWith("8:管理员账号不在名册中维护"));
        assertThat(problems(staged, PAIRINGS))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("2:受援学校不能与支援学校相同"),
                        two -> assertThat(two).startsWith("3:没有这个帮扶项目，现有："),
                        three -> assertThat(three).startsWith("4:").contains("还没有"));
    }

    @Test
    void aPreviewThatTheRegistersOvertookIsShownAnew() throws Exception {
        long first = preview(twoSchools()).id();
        long second = preview(twoSchools()).id();
        imports.confirm(first, ACTOR);

        ImportResult result = imports.confirm(second, ACTOR);

        assertThat(result).isInstanceOfSatisfying(ImportResult.Refused.class, refused -> assertThat(refused.reason())
                .contains("重新核对"));
        assertThat(imports.find(second).orElseThrow().counts().of(SCHOOLS, SAME))
                .isEqualTo(2);
    }

    @Test
    void theCurrentExportComesBackUnchangedAndHoldsNumbersAsText() throws Exception {
        imports.confirm(preview(twoSchools()).id(), ACTOR);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        files.export(out, true);

        Path exported = TestBook.file(out.toByteArray());
        StagedImport again =
                imports.find(imports.preview(exported, "导出.xlsx", ACTOR)).orElseThrow();
        assertThat(again.counts().toWrite()).isZero();
        assertThat(again.counts().of(WRONG)).isZero();
        assertThat(again.counts().of(SCHOOLS, SAME)).isGreaterThanOrEqualTo(2);
        assertThat(again.counts().of(PAIRINGS, SAME)).isGreaterThanOrEqualTo(1);
    }

    @Test
    void anExportWithoutPersonalDataLeavesItsColumnsOut() throws Exception {
        imports.confirm(preview(twoSchools()).id(), ACTOR);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        files.export(out, false);

        UploadedWorkbook read = WorkbookReader.read(TestBook.file(out.toByteArray()));
        assertThat(read.sheets())
                .hasSizeGreaterThan(2)
                .allSatisfy(sheet -> assertThat(sheet.headers()).isNotEmpty().doesNotContain("身份证号", "联系电话", "邮箱"));
    }

    @Test
    void theTemplateIsARosterWithoutData() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        files.template(out);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> WorkbookReader.read(TestBook.file(out.toByteArray())))
                .hasMessage("表格里没有可导入的数据行");
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(
                TestBook.file(out.toByteArray()).toFile(), null, true)) {
            assertThat(workbook.getSheet("教师").getDataValidations()).hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void theLastImportIsUndoneAsFarAsNothingDependsOnIt() throws Exception {
        long mark = lines.fresh();
        imports.confirm(preview(twoSchoolsOnly()).id(), ACTOR);
        StagedImport second = preview(new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("ri-a", "改名", "小学", "城区")
                .row("ri-c", "测试丙校", "小学", "农村")
                .row("ri-e", "测试戊校", "小学", "农村")
                .sheet("教师", TestBook.TEACHER)
                .row("RI-1", "张老师", "女", "1990-08-31", "", "ri-c", "音乐", "一级", "")
                .sheet("账号", TestBook.ACCOUNT)
                .row("ri-c.principal", "丙校长", "校长", "ri-c", ""));
        imports.confirm(second.id(), ACTOR);
        teachers.insert(List.of(teacherAt("ri-e")));

        UndoPlan plan = undo.undo(second.id(), ACTOR).orElseThrow();

        assertThat(plan.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.row().key()).isEqualTo("ri-e");
            assertThat(kept.reason()).isEqualTo("学校名下还有1名教师");
        });
        assertThat(directory.schoolName("ri-a")).isEqualTo("测试甲校");
        assertThat(directory.school("ri-c")).isEmpty();
        assertThat(teachers.find("RI-1")).isEmpty();
        assertThat(directory.person("ri-c.principal")).isEmpty();
        assertThat(engine.enabled("ri-c.principal")).isEmpty();
        assertThat(undo.undo(second.id(), ACTOR)).isEmpty();
        assertThat(lines.since(mark, SecurityKind.ROSTER_IMPORTED))
                .extracting(SecurityLogLines.Line::account, SecurityLogLines.Line::subject)
                .contains(org.assertj.core.groups.Tuple.tuple(ACTOR, "第" + second.id() + "次"));
        assertThat(lines.since(mark, SecurityKind.ROSTER_UNDONE))
                .extracting(SecurityLogLines.Line::account, SecurityLogLines.Line::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ACTOR, "第" + second.id() + "次"));
    }

    @Test
    void anImportOfBeforeTeachersHadAnAddressIsUndoneToo() throws Exception {
        imports.confirm(preview(twoSchoolsOnly()).id(), ACTOR);
        StagedImport staged = preview(new TestBook()
                .sheet("教师", TestBook.TEACHER)
                .row("RI-1", "张老师", "女", "1990-08-31", "", "ri-a", "音乐", "一级", ""));
        imports.confirm(staged.id(), ACTOR);
        int shortened = jdbc.sql("update roster_row set row_values = replace(row_values, ',\"\"]', ']')"
                        + " where import_id = ? and sheet = 'TEACHERS'")
                .param(staged.id())
                .update();
        assertThat(shortened).isOne();

        undo.undo(staged.id(), ACTOR);
        assertThat(teachers.find("RI-1")).isEmpty();
    }

    @Test
    void aTeachersAddressIsReadWhereTheFileHasItAndStaysWhereItDoesNot() throws Exception {
        imports.confirm(preview(twoSchoolsOnly()).id(), ACTOR);
        List<String> heads = new ArrayList<>(TestBook.TEACHER);
        heads.add("邮箱");
        StagedImport wrong = preview(new TestBook()
                .sheet("教师", heads)
                .row("RI-1", "张老师", "女", "1990-08-31", "", "ri-a", "音乐", "一级", "", "zhang"));
        assertThat(problems(wrong, TEACHERS)).singleElement().satisfies(problem -> assertThat(problem)
                .contains("请填写电子邮箱"));
        imports.confirm(
                preview(new TestBook()
                                .sheet("教师", heads)
                                .row("RI-1", "张老师", "女", "1990-08-31", "", "ri-a", "音乐", "一级", "", "Zhang@Example.cn"))
                        .id(),
                ACTOR);
        assertThat(teachers.find("RI-1").orElseThrow().email()).isEqualTo("zhang@example.cn");
        imports.confirm(
                preview(new TestBook()
                                .sheet("教师", TestBook.TEACHER)
                                .row("RI-1", "张老师", "女", "1990-08-31", "", "ri-a", "美术", "一级", ""))
                        .id(),
                ACTOR);
        assertThat(teachers.find("RI-1").orElseThrow())
                .extracting(Teacher::subject, Teacher::email)
                .containsExactly("美术", "zhang@example.cn");
    }

    @Test
    void aPairingThatHasBegunIsNotUndone() throws Exception {
        StagedImport staged = preview(twoSchools());
        imports.confirm(staged.id(), ACTOR);

        UndoPlan plan = undo.plan(staged.id());

        assertThat(plan.takenBack()).extracting(RosterRow::sheet).containsExactly(TEACHERS);
        assertThat(plan.kept()).hasSize(7);
        assertThat(plan.kept().get(0).reason()).contains("办理已经开始");
    }

    @Test
    void aPairedSchoolKeepsItsPrincipal() throws Exception {
        imports.confirm(preview(twoSchools()).id(), ACTOR);

        StagedImport staged =
                preview(new TestBook().sheet("账号", TestBook.ACCOUNT).row("ri-a.principal", "甲校长", "帮扶联络人", "ri-a", ""));

        assertThat(problems(staged, ACCOUNTS)).singleElement().satisfies(problem -> assertThat(problem)
                .contains("正在结对，不能没有校长"));
    }

    @Test
    void anExpiredPreviewIsThrownAway() throws Exception {
        long id = preview(twoSchools()).id();
        imports.discard(id);

        assertThat(imports.confirm(id, ACTOR)).isInstanceOf(ImportResult.Refused.class);
    }

    private StagedImport preview(TestBook book) throws Exception {
        return imports.find(imports.preview(book.file(), "C:\\用户\\名册.xlsx", ACTOR))
                .orElseThrow();
    }

    private List<String> problems(StagedImport staged, RosterSheet sheet) {
        return importRows.page(staged.id(), sheet, WRONG, 0, 100).stream()
                .map(row -> row.number() + ":" + String.join(";", row.problems().values()))
                .toList();
    }

    private static TestBook twoSchoolsOnly() {
        return new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("ri-a", "测试甲校", "小学", "城区")
                .row("ri-b", "测试乙校", "小学", "农村");
    }

    private static TestBook twoSchools() {
        return twoSchoolsOnly()
                .sheet("教师", TestBook.TEACHER)
                .row(
                        "RI-1",
                        "阿依古丽•买买提",
                        "女",
                        "1990年8月31日",
                        idCard("1990-08-31", 2),
                        "ri-a",
                        "音乐",
                        "一级",
                        "138 0000 0000")
                .sheet("结对", TestBook.PAIRING)
                .row("county", "ri-a", "ri-b", "音乐学科")
                .sheet("账号", TestBook.ACCOUNT)
                .row("ri-a.principal", "甲校长", "校长", "ri-a", "ri-a.principal@example.invalid")
                .row("ri-a.liaison", "甲联络", "帮扶联络人", "ri-a", "")
                .row("ri-b.principal", "乙校长", "校长", "ri-b", "")
                .row("ri-b.liaison", "乙联络", "帮扶联络人", "ri-b", "");
    }

    private static Teacher teacherAt(String school) {
        return new Teacher(
                "RI-OTHER",
                school,
                "后来的老师",
                cn.xieshou.directory.Sex.MALE,
                java.time.LocalDate.of(1980, 1, 1),
                null,
                "体育",
                cn.xieshou.directory.TeacherTitle.FIRST,
                null,
                1,
                cn.xieshou.directory.Backbone.NONE,
                null,
                null);
    }

    /** An even order number is a woman's. */
    private static String idCard(String born, int order) {
        String seventeen = "990101" + born.replace("-", "") + "%03d".formatted(order);
        return seventeen + cn.xieshou.directory.IdCard.check(seventeen);
    }
}
