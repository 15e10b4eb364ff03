package cn.xieshou.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static final List<SheetWriter.Column> COLUMNS =
            List.of(new SheetWriter.Column("编号", 12), new SheetWriter.Column("名称", 30));

    @Test
    void anIdKeepsItsLeadingZerosAndItsTextFormat() throws IOException {
        Cell cell = written(List.of("000123", "一中")).getRow(1).getCell(0);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("000123");
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void whatBeginsLikeAFormulaIsMarkedAsText() throws IOException {
        Cell cell =
                written(List.of("P-1", "=HYPERLINK(\"http://x\")")).getRow(1).getCell(1);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void datesAreDatesAndNothingIsAnEmptyCell() throws IOException {
        Sheet sheet = written(Arrays.asList(LocalDate.of(2026, 8, 31), null));

        assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void aListWithoutRowsHasItsHeadings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(out, "结对登记", COLUMNS, Stream.empty());

        assertThat(read(out).getRow(0).getCell(1).getStringCellValue()).isEqualTo("名称");
    }

    @Test
    void headingsStandStillAndTheListCanBeFiltered() throws IOException {
        XSSFSheet sheet = (XSSFSheet) written(List.of("000123", "一中"));

        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo(1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B2");
        assertThat(List.of(sheet.getColumnWidth(0), sheet.getColumnWidth(1))).containsExactly(12 * 256, 30 * 256);
        XSSFCellStyle head = sheet.getRow(0).getCell(1).getCellStyle();
        assertThat(head.getFont().getBold()).isTrue();
        assertThat(head.getFillForegroundColor()).isEqualTo(IndexedColors.PALE_BLUE.getIndex());
        assertThat(head.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
    }

    @Test
    void numbersDaysAndMomentsKeepTheirKind() throws IOException {
        LocalDateTime moment = LocalDateTime.of(2026, 8, 31, 14, 5);
        Row row = written(List.of(7, LocalDate.of(2026, 8, 31), moment)).getRow(1);

        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(7);
        assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo(moment);
        assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
    }

    @Test
    void aTextIsCutWhereTheFormatEnds() throws IOException {
        Row row = written(List.of("=" + "x".repeat(32_766), "x".repeat(32_768), ""))
                .getRow(1);

        assertThat(row.getCell(0).getStringCellValue()).hasSize(32_767);
        assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(row.getCell(1).getStringCellValue()).hasSize(32_767);
        assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isFalse();
        assertThat(row.getCell(2).getStringCellValue()).isEmpty();
    }

    private static Sheet written(List<?> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(out, "结对登记", COLUMNS, Stream.of(cells));
        return read(out);
    }

    private static Sheet read(ByteArrayOutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(0);
        }
    }
}
