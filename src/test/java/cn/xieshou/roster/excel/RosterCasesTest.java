package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.roster.WorkbookRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that went wrong, each with what is right for it (README beside them). */
@Timeout(60)
class RosterCasesTest {

    private static final Path CASES = Path.of("src/test/resources/roster/cases");

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "sheetjs-plain, 教师编号, SJ001 SJ002",
        "sheetjs-plain, 出生日期, 1990-08-31 1991-02-03",
        "sheetjs-plain, 农村任教年限, 3 5",
        "main-part-workbook2, 教师编号, TE001 TE002",
        "core-dcterms-other, 教师编号, TE001",
        "zeros-by-format, 教师编号, 00123 T0124",
        "date-1904, 出生日期, 1990-08-31 1990-08-31",
        "padded-names, 姓名, 李梅 李梅 李梅 李梅",
        "phonetic-inline, 姓名, 李晓梅",
        "inline-with-v-key, 教师编号, TE001"
    })
    void aFileIsReadAsPeopleSeeIt(String file, String label, String right) throws Exception {
        assertThat(ReadRoster.values(file(file), label)).isEqualTo(List.of(right.split(" ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"sheet-name-twice, 工作表「教师」和「教师 」", "blank-cells-prefixed, 大量带格式的空白单元格"})
    void aFileIsRefusedForItsReason(String file, String reason) {
        assertThatThrownBy(() -> WorkbookReader.read(file(file)))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void thereAreNoOtherCases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xlsx")))
                    .containsExactlyInAnyOrder(
                            "sheetjs-plain.xlsx",
                            "main-part-workbook2.xlsx",
                            "core-dcterms-other.xlsx",
                            "zeros-by-format.xlsx",
                            "date-1904.xlsx",
                            "padded-names.xlsx",
                            "phonetic-inline.xlsx",
                            "inline-with-v-key.xlsx",
                            "sheet-name-twice.xlsx",
                            "blank-cells-prefixed.xlsx");
        }
    }

    private static Path file(String name) {
        return CASES.resolve(name + ".xlsx");
    }
}
