package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.TestBook;
import cn.xieshou.roster.UploadedWorkbook;
import cn.xieshou.roster.WorkbookRefused;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkbookReaderTest {

    @Test
    void anEmptyFileIsRefused() {
        refused(TestBook.file(new byte[0]), "文件是空的");
    }

    @Test
    void aTruncatedFileIsRefused() {
        byte[] whole = schools().bytes();

        refused(TestBook.file(Arrays.copyOf(whole, whole.length / 2)), "不完整或已损坏");
        refused(TestBook.file(Arrays.copyOf(whole, 10)), "不完整或已损坏");
    }

    @Test
    void aFileWithDamageInsideIsRefused() {
        byte[] bytes = schools().bytes();
        for (int i = bytes.length / 4; i < bytes.length / 2; i++) {
            bytes[i] = 0x55;
        }

        refused(TestBook.file(bytes), "");
    }

    @Test
    void anotherFormatUnderTheNameOfAWorkbookIsRefused() throws Exception {
        refused(TestBook.file("学校代码，学校名称\n".getBytes(StandardCharsets.UTF_8)), "不是 .xlsx 工作簿");
        refused(TestBook.file("<html><table></table></html>".getBytes(StandardCharsets.UTF_8)), "不是 .xlsx 工作簿");
        refused(TestBook.file(zip("word/document.xml", "<w/>")), "不是 .xlsx 工作簿");
    }

    @Test
    void anOldXlsIsRefused() throws Exception {
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createSheet("学校");
            old.write(out);

            refused(TestBook.file(out.toByteArray()), "旧版 .xls");
        }
    }

    @Test
    void aPasswordIsRefused() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(files)) {
                encrypted.write(schools().bytes());
            }
            files.writeFilesystem(out);

            refused(TestBook.file(out.toByteArray()), "打开密码");
        }
    }

    @Test
    void macrosAreRefused() throws Exception {
        TestBook book = schools();
        book.workbook().setWorkbookType(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM);

        refused(book.file(), "带有宏");
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.finish();

            refused(TestBook.file(out.toByteArray()), "过大");
        }
    }

    @Test
    void aBombOfTextsIsRefusedBeforeItIsAsLargeAsOneOfCells() throws Exception {
        refused(TestBook.file(zeros("xl/sharedStrings.xml", 65)), "过大");
        refused(TestBook.file(zeros("xl/theme/theme1.xml", 65)), "不完整或已损坏");
    }

    @Test
    void anotherOfficeFileIsNoWorkbook() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), "WordDocument");
            files.writeFilesystem(out);

            refused(TestBook.file(out.toByteArray()), "不是 .xlsx 工作簿");
        }
    }

    @Test
    void aHugeBlankRangeIsRefusedBeforeItIsRead() throws Exception {
        refused(TestBook.file(BlankRange.workbook(schools(), 200_000, 4)), "大量带格式的空白单元格");
        refused(TestBook.file(BlankRange.workbook(schools(), 600_000, 0)), "大量带格式的空白单元格");
    }

    @Test
    void aBlankRangeIsPassedOver() throws Exception {
        Path file = TestBook.file(BlankRange.workbook(schools(), 20_000, 4));

        assertThat(WorkbookReader.read(file).sheets().get(0).rows()).hasSize(1);
    }

    @Test
    void aFileWithoutAnyKnownSheetIsRefused() {
        refused(new TestBook().sheet("Sheet1", List.of("甲", "乙")).row("1", "2").file(), "没有找到名为「学校」「教师」");
    }

    @Test
    void aNearNameOfASheetIsSuggested() {
        refused(new TestBook().sheet("教师表", TestBook.TEACHER).row("T1").file(), "工作表「教师表」是否应为「教师」");
    }

    @Test
    void missingAndRenamedHeadersAreNamedWithTheNearOne() {
        TestBook book = new TestBook().sheet("学校", List.of("代码", "学校名称", "城乡")).row("a", "b", "城区");

        refused(book.file(), "列「代码」是否应为「学校代码」");
        refused(book.file(), "缺少必需的列「学段」");
    }

    @Test
    void theHeadersOfEarlierTemplatesAreReadAsTodays() throws Exception {
        SheetContent pairings = WorkbookReader.read(new TestBook()
                        .sheet("结对", List.of("方案代码", "支援学校代码", "受援学校代码"))
                        .row("county", "one", "two")
                        .file())
                .sheets()
                .get(0);

        assertThat(pairings.headers()).startsWith("帮扶项目代码");
        assertThat(pairings.column(0)).isZero();
    }

    @Test
    void aColumnThatIsNotOursIsLeftOutWithANotice() throws Exception {
        List<String> headers = List.of("学校代码", "学校名称", "学段", "城乡", "备注");

        UploadedWorkbook read = WorkbookReader.read(new TestBook()
                .sheet("学校", headers)
                .row("a", "甲", "小学", "城区", "留言")
                .file());

        assertThat(read.notices()).anyMatch(notice -> notice.contains("「备注」不是本表的内容"));
        assertThat(read.sheets().get(0).headers()).contains("备注");
    }

    @Test
    void twoColumnsOfTheSameNameAreRefused() {
        List<String> headers = List.of("学校代码", "学校名称", "学段", "城乡", "城乡");

        refused(
                new TestBook()
                        .sheet("学校", headers)
                        .row("a", "甲", "小学", "城区", "农村")
                        .file(),
                "有两列「城乡」");
    }

    @Test
    void aTitleAboveTheHeadersIsNoMatter() throws Exception {
        TestBook book = new TestBook();
        book.sheet("学校", List.of("2026年学校名册"));
        book.lastSheet().addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        book.row("学校代码*", "学校名称*", "学段*", "城乡*").row("a", "甲", "小学", "城区");

        assertThat(rows(book)).hasSize(1);
        assertThat(rows(book).get(0).number()).isEqualTo(3);
    }

    @Test
    void mergedCellsAndHiddenRowsAreMarked() throws Exception {
        TestBook book = schools().row("b", "乙", "小学", "城区").row("c", "丙", "小学", "城区");
        book.lastSheet().addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        book.lastSheet().getRow(3).setZeroHeight(true);

        assertThat(rows(book))
                .extracting(row -> row.problems().get(SheetContent.WHOLE_ROW))
                .satisfiesExactly(
                        first -> assertThat(first).contains("合并单元格"),
                        second -> assertThat(second).contains("合并单元格"),
                        third -> assertThat(third).contains("被隐藏"));
    }

    @Test
    void hiddenColumnsAndSheetsAreRefused() {
        TestBook column = schools();
        column.lastSheet().setColumnHidden(1, true);
        TestBook sheet = schools();
        sheet.workbook().setSheetHidden(0, true);

        refused(column.file(), "列「学校名称」被隐藏");
        refused(sheet.file(), "工作表「学校」被隐藏");
    }

    @Test
    void aFormulaIsReadAsItsResultWithANotice() throws Exception {
        TestBook book = schools().cell(1, cell -> {
            cell.setCellFormula("\"甲\"&\"校\"");
            cell.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(cell);
        });

        UploadedWorkbook read = WorkbookReader.read(book.file());

        assertThat(read.sheets().get(0).rows().get(0).cells().get(1)).isEqualTo("甲校");
        assertThat(read.notices()).anyMatch(notice -> notice.contains("1 个单元格是公式（第一个在 B2）"));
    }

    @Test
    void aFormulaWithoutAResultAndAnErrorValueAreMarked() throws Exception {
        TestBook book = new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("a")
                .cell(1, cell -> cell.setCellFormula("A1&\"校\""))
                .row("b", "乙", "小学", "城区")
                .cell(2, cell -> cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode()));

        assertThat(rows(book).get(0).problems().get(1)).contains("公式没有保存结果");
        assertThat(rows(book).get(1).problems().get(2)).contains("#N/A");
    }

    @Test
    void numbersAreReadAsPeopleSeeThemAndLostDigitsAreMarked() throws Exception {
        TestBook book = new TestBook().sheet("教师", TestBook.TEACHER).row("T1", "甲", "女");
        CellStyle date = book.workbook().createCellStyle();
        date.setDataFormat((short) 14);
        book.cell(0, cell -> cell.setCellValue(20260001))
                .cell(3, cell -> {
                    cell.setCellValue(LocalDate.of(1990, 8, 31));
                    cell.setCellStyle(date);
                })
                .cell(4, cell -> cell.setCellValue(350525199008310011d))
                .cell(8, cell -> cell.setCellValue(13800000000d));

        SheetContent.Row row = rows(book).get(0);

        assertThat(row.cells()).startsWith("20260001", "甲", "女", "1990-08-31").endsWith("13800000000");
        assertThat(row.problems()).containsOnlyKeys(4);
        assertThat(row.problems().get(4)).contains("科学记数").contains("文本");
    }

    @Test
    void theTemplatesExampleRowIsNotData() {
        refused(
                new TestBook()
                        .sheet("学校", TestBook.SCHOOL)
                        .row("示例：bazhong", "八中", "高中", "城区")
                        .file(),
                "没有可导入的数据行");
    }

    @Test
    void anEntityOfTheFileSystemIsNotRead() throws Exception {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";

        refused(TestBook.file(zip("xl/workbook.xml", xml)), "不完整或已损坏");
    }

    private static TestBook schools() {
        return new TestBook().sheet("学校", TestBook.SCHOOL).row("a", "甲", "小学", "城区");
    }

    private static List<SheetContent.Row> rows(TestBook book) throws WorkbookRefused {
        SheetContent sheet = WorkbookReader.read(book.file()).sheets().get(0);
        assertThat(sheet.sheet()).isIn((Object[]) RosterSheet.values());
        return sheet.rows();
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> WorkbookReader.read(file))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining(reason);
    }

    /** A workbook by its names, with so many MiB of nothing under one of them. */
    private static byte[] zeros(String name, int mebibytes) throws Exception {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.finish();
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, String text) throws Exception {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        }
    }
}
