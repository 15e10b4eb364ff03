package cn.xieshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.roster.TestBook;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Activities from a workbook: shown first, then all of them or none (R-ACT-1). */
abstract class ImportedActivities {

    private static final String START = "/activities/import";

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    Activities activities;

    @Autowired
    WorkRunner runner;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    Visitor liaison;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatIsRightIsShownFirstAndThenRecordedAsAWhole() {
        String preview = upload(walk.sheet(pairing, "分数教学", "方程的引入"));
        assertThat(liaison.get(preview).body()).contains("全部通过核对。确认后登记2条", "分数教学", "方程的引入", "可以登记");
        assertThat(activities.newest(pairing.id(), 2026, 9)).isEmpty();

        String work = liaison.form(preview, preview + "/confirm", Map.of()).location();
        runner.run();

        assertThat(liaison.get(work).body()).contains("登记了2条活动，已请对方学校核对");
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(2).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(ActivityState.WAITING);
            assertThat(one.where()).isEqualTo("在受援学校（多媒体教室）");
            assertThat(one.side()).isEqualTo(Side.SUPPORTING);
        });
        assertThat(liaison.get(preview).body()).contains("已经全部登记").doesNotContain("确认登记");
        liaison.form(preview, preview + "/confirm", Map.of());
        runner.run();
        assertThat(activities.newest(pairing.id(), 2026, 9)).hasSize(2);
    }

    @Test
    void oneWrongRowKeepsAllOfThemOutAndIsNamedByItsCells() {
        TestBook book = ActivityWalk.book();
        walk.row(book, pairing, "分数教学");
        walk.row(book, pairing, "分数 教学");
        walk.row(book, pairing, "函数");
        book.cell(0, cell -> cell.setCellValue("2026-13-01"))
                .cell(2, cell -> cell.setCellValue("备课"))
                .cell(3, cell -> cell.setCellValue("艺术"))
                .cell(5, cell -> cell.setCellValue("两小时"))
                .cell(8, cell -> cell.setCellValue("没有这个人"));
        walk.row(book, pairing, "别人的");
        book.cell(4, cell -> cell.setCellValue("P-1999-001"));
        String preview = upload(book.bytes());

        assertThat(liaison.get(preview).body())
                .contains("共4条，有误的3条")
                .contains("B3 活动“分数 教学”：本表里同一天已经有同一类型、同一主题的活动")
                .contains("A4 日期“2026-13-01”", "C4 类型“备课”：请选择活动类型", "D4 学科“艺术”", "F4 时长“两小时”", "I4 支援学校参加人员“没有这个人”")
                .contains("E5 结对编号“P-1999-001”：不是本校的结对")
                .doesNotContain("确认登记");
        assertThat(liaison.form(preview, preview + "/confirm", Map.of()).location())
                .isEqualTo(preview);
        runner.run();
        assertThat(activities.newest(pairing.id(), 2026, 9)).isEmpty();
    }

    @Test
    void datesOfEveryKindPaddedWordsAndTheOnlySheetUnderAnotherNameAreRead() {
        TestBook book = ActivityWalk.book();
        walk.row(book, pairing, "\u3000分数 教学\u00A0");
        CellStyle date = book.workbook().createCellStyle();
        date.setDataFormat(book.workbook().createDataFormat().getFormat("yyyy/m/d"));
        book.cell(0, cell -> {
            cell.setCellValue(LocalDate.of(2026, 10, 8));
            cell.setCellStyle(date);
        });
        book.cell(5, cell -> cell.setCellValue(2.5)).cell(6, cell -> cell.setCellValue("镇文化站"));
        book.workbook().setSheetName(0, "Sheet1");
        String preview = upload(book.bytes());

        assertThat(liaison.get(preview).body()).contains("全部通过核对");
        liaison.form(preview, preview + "/confirm", Map.of());
        runner.run();
        Activity one = activities.newest(pairing.id(), 2026, 9).get(0);
        assertThat(one.topic()).isEqualTo("分数 教学");
        assertThat(one.heldOn()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(one.hoursInWords()).isEqualTo("2.5小时");
        assertThat(one.where()).isEqualTo("其他地点或者线上（镇文化站）");
    }

    @Test
    void whatWasExportedIsImportedWithOtherDates() throws IOException {
        walk.record(pairing, Side.SUPPORTING, Map.of("placeNote", "多媒体教室"));
        byte[] exported = liaison.getBytes("/activities/export?q=" + pairing.id());
        assertThat(liaison.get(upload(exported)).body()).contains("同一天已经登记过同一类型、同一主题的活动");
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
            book.getSheetAt(0).getRow(1).getCell(0).setCellValue("2026-10-01");
            book.write(changed);
        }
        String preview = upload(changed.toByteArray());

        assertThat(liaison.get(preview).body()).contains("全部通过核对");
        liaison.form(preview, preview + "/confirm", Map.of());
        runner.run();
        assertThat(activities.newest(pairing.id(), 2026, 9))
                .extracting(Activity::where)
                .containsExactly("在受援学校（多媒体教室）", "在受援学校（多媒体教室）");
    }

    @Test
    void theTemplateHasTheColumnsAndItsExampleIsNotRead() throws IOException {
        byte[] template = liaison.getBytes("/activities/import-template");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0)).hasToString("日期*");
            assertThat(book.getSheetAt(0).getDataValidations()).hasSize(4);
        }
        assertThat(liaison.upload(START, START, "模板.xlsx", template).body()).contains("表格里没有可导入的数据行");
        assertThat(liaison.upload(
                                START,
                                START,
                                "名册.xlsx",
                                new TestBook().sheet("学校", TestBook.SCHOOL).bytes())
                        .body())
                .contains("没有读取");
    }

    @Test
    void aSheetIsItsUploadersAloneAndMayBeThrownAway() {
        String preview = upload(walk.sheet(pairing, "分数教学"));
        Visitor other = as(ActivityWalk.liaison(pairing, Side.RECIPIENT));

        assertThat(other.get(preview).status()).isEqualTo(404);
        assertThat(other.form(START, preview + "/confirm", Map.of()).status()).isEqualTo(404);
        assertThat(other.form(START, preview + "/discard", Map.of()).status()).isEqualTo(404);
        assertThat(as("office").get(START).status()).isEqualTo(404);
        assertThat(as("office").get("/activities/import-template").status()).isEqualTo(404);
        liaison.form(preview, preview + "/discard", Map.of());
        assertThat(liaison.get(preview).body()).contains("已经放弃");
        assertThat(liaison.form(preview, preview + "/confirm", Map.of()).location())
                .isEqualTo(preview);
        runner.run();
        assertThat(activities.newest(pairing.id(), 2026, 9)).isEmpty();
    }

    private String upload(byte[] file) {
        String location = liaison.upload(START, START, "活动.xlsx", file).location();
        return location.substring(location.indexOf("/activities"));
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
