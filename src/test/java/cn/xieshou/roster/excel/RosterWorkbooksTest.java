package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.roster.RosterRow;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.TestBook;
import cn.xieshou.roster.WorkbookRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbooks that people get: the template, the export, and their own file with what is wrong in it. */
class RosterWorkbooksTest {

    private static final Map<RosterSheet, List<String>> HEADERS =
            Map.of(RosterSheet.ACCOUNTS, List.of("错误原因", "账号", "姓名", "角色", "备注"));

    @Test
    void theTemplateHasASheetForEachRegisterWithItsColumns() throws IOException {
        try (XSSFWorkbook book = template()) {
            assertThat(book.getSheetName(0)).isEqualTo("填写说明");
            for (RosterSheet roster : RosterSheet.values()) {
                XSSFSheet sheet = book.getSheet(roster.title());
                for (int i = 0; i < roster.fields().size(); i++) {
                    Field field = roster.fields().get(i);
                    assertThat(text(sheet, 0, i)).isEqualTo(field.label() + (field.required() ? "*" : ""));
                    assertThat(text(sheet, 1, i)).isEqualTo((i == 0 ? "示例：" : "") + field.example());
                }
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo(1);
                assertThat(sheet.getLastRowNum()).isEqualTo(1);
            }
        }
    }

    @Test
    void theTemplateExplainsEveryColumn() throws IOException {
        try (XSSFWorkbook book = template()) {
            XSSFSheet notes = book.getSheet("填写说明");
            List<List<String>> rows = new ArrayList<>();
            notes.forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                rows.add(cells);
            });
            assertThat(rows)
                    .contains(
                            List.of("工作表", "列", "必填", "怎样填", "例子"),
                            List.of("学校", "学校代码", "必填", "必填，代码只用小写字母、数字和连字符，以字母或数字开头，最多40个字符，登记后不再改", "bazhong"),
                            List.of("学校", "所在乡镇", "", "乡镇或街道", "浔中镇"))
                    .anyMatch(cells -> cells.get(0).startsWith("带 * 的列必填"))
                    .anyMatch(cells -> cells.size() == 5 && cells.get(3).contains("从下拉列表中选择：男、女"));
            assertThat(rows.size()).isEqualTo(1 + 20 + 14 + 4 + 6 + 4);
            assertThat(notes.getColumnWidth(3)).isEqualTo(50 * 256);
        }
    }

    @Test
    void theTemplatesExamplesAloneAreNothingToImport() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterTemplate.writeEmpty(out, List.of("county"));
        Path file = TestBook.file(out.toByteArray());

        assertThatThrownBy(() -> WorkbookReader.read(file))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessage("表格里没有可导入的数据行");
    }

    @Test
    void choicesProgrammesAndSchoolsAreOfferedInTheirColumns() throws IOException {
        try (XSSFWorkbook book = template()) {
            assertThat(offered(book, "学校")).containsEntry("C", "学段").containsOnlyKeys("C", "D", "F");
            assertThat(offered(book, "结对")).containsOnlyKeys("A", "B", "C");
            assertThat(book.getSheet("结对").getDataValidations())
                    .anySatisfy(validation -> assertThat(
                                    validation.getValidationConstraint().getExplicitListValues())
                            .containsExactly("county", "district"))
                    .anySatisfy(validation -> assertThat(
                                    validation.getValidationConstraint().getFormula1())
                            .isEqualTo("'学校'!$A$2:$A$10001"))
                    .allSatisfy(validation -> {
                        assertThat(validation.getShowErrorBox()).isFalse();
                        assertThat(validation.getSuppressDropDownArrow()).isTrue();
                        assertThat(validation
                                        .getRegions()
                                        .getCellRangeAddress(0)
                                        .getFirstRow())
                                .isEqualTo(1);
                    });
        }
        try (XSSFWorkbook book = exported(Map.of(), List.of(), List.of())) {
            assertThat(offered(book, "结对")).as("no programmes to choose from").containsOnlyKeys("B", "C");
        }
    }

    @Test
    void theExportIsReadBackAsItWas() throws Exception {
        List<String> pairing = List.of("county", "yizhong", "erzhong", "=1+1");
        try (XSSFWorkbook book =
                exported(Map.of(RosterSheet.PAIRINGS, List.of(pairing, pairing)), List.of("county"), List.of())) {
            XSSFSheet sheet = book.getSheet("结对");
            assertThat(text(sheet, 2, 3)).isEqualTo("=1+1");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            XSSFCell formulaLike = sheet.getRow(1).getCell(3);
            assertThat(formulaLike.getCellStyle().getQuotePrefixed())
                    .as("nothing becomes a formula")
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isFalse();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getColumnStyle(3).getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void fieldsThatAreLeftOutHaveNoColumn() throws IOException {
        List<String> person = List.of("a", "王建国", "校长", "yizhong", "a@example.cn", "13800000000");
        try (XSSFWorkbook book = exported(
                Map.of(RosterSheet.ACCOUNTS, List.of(person)), List.of("county"), List.of("email", "school"))) {
            XSSFSheet sheet = book.getSheet("账号");
            assertThat(List.of(text(sheet, 0, 3), text(sheet, 1, 3))).containsExactly("手机号码", "13800000000");
            assertThat((int) sheet.getRow(0).getLastCellNum()).isEqualTo(4);
        }
    }

    @Test
    void columnsAreWideEnoughForTheirHeadingAndTheirExample() throws IOException {
        try (XSSFWorkbook book = template()) {
            XSSFSheet schools = book.getSheet("学校");
            assertThat(schools.getColumnWidth(0))
                    .as("heading of four characters")
                    .isEqualTo(11 * 256);
            assertThat(schools.getColumnWidth(14)).as("heading of twelve").isEqualTo(27 * 256);
            assertThat(book.getSheet("账号").getColumnWidth(4)).as("example").isEqualTo((15 + 4) * 256);
        }
    }

    @Test
    void headingsAndExamplesLookLikeSuch() throws IOException {
        try (XSSFWorkbook book = template()) {
            XSSFCell heading = book.getSheet("学校").getRow(0).getCell(0);
            assertThat(heading.getCellStyle().getFont().getBold()).isTrue();
            assertThat(heading.getCellStyle().getFont().getFontName()).isEqualTo("等线");
            assertThat(heading.getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.THIN);
            assertThat(heading.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(heading.getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
            assertThat(heading.getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
            XSSFCell example = book.getSheet("学校").getRow(1).getCell(1);
            assertThat(example.getCellStyle().getFont().getColor()).isEqualTo(IndexedColors.GREY_50_PERCENT.getIndex());
            assertThat(example.getCellStyle().getFont().getBold()).isFalse();
        }
    }

    @Test
    void aWrongCellIsRedAndCarriesItsReason() throws IOException {
        RosterRow row = row(List.of("", "wang", "王建国", "校长2", "换人"));
        row.problems().put(PersonFields.ROLE, "只能是：校长");
        try (XSSFWorkbook book = marked(row)) {
            XSSFSheet sheet = book.getSheet("账号");
            assertThat(List.of(text(sheet, 0, 0), text(sheet, 0, 1), text(sheet, 0, 4)))
                    .containsExactly("错误原因", "账号", "备注");
            assertThat(text(sheet, 1, 0)).isEqualTo("角色：只能是：校长");
            assertThat(List.of(text(sheet, 1, 1), text(sheet, 1, 3), text(sheet, 1, 4)))
                    .containsExactly("wang", "校长2", "换人");
            XSSFCell wrong = sheet.getRow(1).getCell(3);
            assertThat(red(wrong)).isTrue();
            assertThat(wrong.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(wrong.getCellComment().getString().getString()).isEqualTo("只能是：校长");
            assertThat(wrong.getCellComment().getAuthor()).isEqualTo("携手");
            assertThat(wrong.getCellComment().getClientAnchor().getCol2()).isEqualTo((short) 7);
            assertThat(wrong.getCellComment().getClientAnchor().getRow2()).isEqualTo(5);
            assertThat(red(sheet.getRow(1).getCell(1))).isFalse();
            assertThat(sheet.getRow(1).getCell(1).getCellComment()).isNull();
            assertThat(red(sheet.getRow(1).getCell(0))).isFalse();
            assertThat(book.getNumberOfSheets())
                    .as("only the sheets of the upload")
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsWrongWithAWholeRowIsRedWhereTheReasonsStand() throws IOException {
        RosterRow row = row(List.of("旧的原因", "wang"));
        row.problems().put(SheetContent.WHOLE_ROW, "这一行被隐藏");
        row.problems().put(0, "账号已有");
        try (XSSFWorkbook book = marked(row, row(List.of("", "li", "李四", "校长", "")))) {
            XSSFSheet sheet = book.getSheet("账号");
            assertThat(text(sheet, 1, 0)).isEqualTo("这一行被隐藏；账号：账号已有");
            assertThat(red(sheet.getRow(1).getCell(0))).isTrue();
            assertThat(text(sheet, 1, 4)).as("a short row is filled up").isEmpty();
            assertThat(text(sheet, 2, 1)).isEqualTo("li");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(60 * 256);
            assertThat(sheet.getColumnWidth(1)).isEqualTo(16 * 256);
        }
    }

    @Test
    void aRowOfASheetThatWasNotUploadedIsLeftOut() throws IOException {
        RosterRow pairing = new RosterRow(
                RosterSheet.PAIRINGS, 2, List.of(), List.of(), null, new LinkedHashMap<>(Map.of(0, "没有这个帮扶项目")));
        try (XSSFWorkbook book = marked(pairing)) {
            assertThat(book.getSheet("账号").getLastRowNum()).isZero();
        }
    }

    @Test
    void beyondTwoThousandCommentsTheColourAndTheReasonsDo() throws IOException {
        RosterRow[] many = new RosterRow[2001];
        for (int i = 0; i < many.length; i++) {
            many[i] = row(List.of("", "wang", "王建国", "校长2", ""));
            many[i].problems().put(PersonFields.ROLE, "只能是：校长");
        }
        try (XSSFWorkbook book = marked(many)) {
            XSSFSheet sheet = book.getSheet("账号");
            assertThat(sheet.getRow(2000).getCell(3).getCellComment()).isNotNull();
            assertThat(sheet.getRow(2001).getCell(3).getCellComment()).isNull();
            assertThat(red(sheet.getRow(2001).getCell(3))).isTrue();
        }
    }

    private static boolean red(XSSFCell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && cell.getCellStyle().getFillForegroundColor() == IndexedColors.ROSE.getIndex();
    }

    /** Headings of the columns that offer something, by letter. */
    private static Map<String, String> offered(XSSFWorkbook book, String title) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (DataValidation validation : book.getSheet(title).getDataValidations()) {
            int column = validation.getRegions().getCellRangeAddress(0).getFirstColumn();
            columns.put(
                    String.valueOf((char) ('A' + column)),
                    text(book.getSheet(title), 0, column).replace("*", ""));
        }
        return columns;
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return cell.getStringCellValue();
    }

    private static RosterRow row(List<String> cells) {
        return new RosterRow(RosterSheet.ACCOUNTS, 2, cells, Collections.nCopies(6, ""), null, new LinkedHashMap<>());
    }

    private static XSSFWorkbook template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterTemplate.writeEmpty(out, List.of("county", "district"));
        return read(out);
    }

    private static XSSFWorkbook exported(
            Map<RosterSheet, List<List<String>>> rows, List<String> programmes, List<String> left) throws IOException {
        Map<RosterSheet, Iterable<List<String>>> sheets = new LinkedHashMap<>(rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterTemplate.write(out, sheets, programmes, left);
        return read(out);
    }

    private static XSSFWorkbook marked(RosterRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MarkedWorkbook book = new MarkedWorkbook(HEADERS)) {
            for (RosterRow row : rows) {
                book.add(row);
            }
            book.writeTo(out);
        }
        return read(out);
    }

    private static XSSFWorkbook read(ByteArrayOutputStream out) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
