package cn.xieshou.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
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
