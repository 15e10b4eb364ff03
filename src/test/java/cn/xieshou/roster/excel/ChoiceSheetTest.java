package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.roster.RosterSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A province has more programmes than a cell's own list can hold, and their names are what people gave them. */
class ChoiceSheetTest {

    @Test
    void programmesOfAProvinceStandOnASheetOfTheirOwn() throws IOException {
        List<String> programmes =
                IntStream.range(0, 120).mapToObj(n -> "programme-" + n).toList();

        assertThat(offered(programmes)).isEqualTo(programmes);
    }

    @Test
    void aCommaInANameDoesNotMakeTwoOfIt() throws IOException {
        List<String> programmes = List.of("east,west", "north");

        assertThat(offered(programmes)).isEqualTo(programmes);
    }

    @Test
    void aFewProgrammesNeedNoSheet() throws IOException {
        try (XSSFWorkbook book = roster(List.of("county", "district"))) {
            assertThat(book.getSheet(ChoiceSheet.TITLE)).isNull();
        }
    }

    /** What the column of the programme offers, in the empty workbook and in the filled one. */
    private static List<String> offered(List<String> programmes) throws IOException {
        List<String> empty;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterTemplate.writeEmpty(out, programmes);
        try (XSSFWorkbook book = read(out)) {
            empty = range(book, list(book).getFormula1());
        }
        try (XSSFWorkbook book = roster(programmes)) {
            assertThat(range(book, list(book).getFormula1())).isEqualTo(empty);
        }
        return empty;
    }

    private static DataValidationConstraint list(XSSFWorkbook book) {
        return book.getSheet(RosterSheet.PAIRINGS.title()).getDataValidations().stream()
                .filter(list -> list.getRegions().getCellRangeAddress(0).getFirstColumn() == 0)
                .map(DataValidation::getValidationConstraint)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> range(XSSFWorkbook book, String formula) {
        assertThat(formula).startsWith("'" + ChoiceSheet.TITLE + "'!");
        XSSFSheet sheet = book.getSheet(ChoiceSheet.TITLE);
        CellRangeAddress cells = CellRangeAddress.valueOf(formula.replaceFirst(".*!", ""));
        return IntStream.rangeClosed(cells.getFirstRow(), cells.getLastRow())
                .mapToObj(
                        row -> sheet.getRow(row).getCell(cells.getFirstColumn()).getStringCellValue())
                .toList();
    }

    private static XSSFWorkbook roster(List<String> programmes) throws IOException {
        Map<RosterSheet, Iterable<List<String>>> rows = new LinkedHashMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterTemplate.write(out, rows, programmes, List.of());
        return read(out);
    }

    private static XSSFWorkbook read(ByteArrayOutputStream out) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
