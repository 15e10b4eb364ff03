package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.TestBook;
import cn.xieshou.roster.UploadedWorkbook;
import cn.xieshou.roster.WorkbookRefused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the headers of a sheet are looked for, and what of its cells is read. */
class SheetHeadersTest {

    @Test
    void aPlainSheetIsReadWithoutNotice() throws WorkbookRefused {
        UploadedWorkbook read = read(schools());
        assertThat(read.notices()).isEmpty();
        assertThat(read.sheets().get(0).rows().get(0))
                .isEqualTo(new SheetContent.Row(2, List.of("a", "甲", "小学", "城区"), java.util.Map.of()));
    }

    @Test
    void headersAreFoundInTheFirstSixRowsOnly() throws WorkbookRefused {
        assertThat(read(below(5)).sheets().get(0).rows()).hasSize(1);
        assertThatThrownBy(() -> read(below(6)))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("「学校」表：前几行里没有找到表头，请使用模板的表头");
    }

    @Test
    void oneKnownHeadingAloneIsAHeaderButNotBesideOthers() {
        assertThatThrownBy(
                        () -> read(new TestBook().sheet("学校", List.of("学校代码")).row("a")))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("缺少必需的列「学校名称」");
        assertThatThrownBy(() -> read(new TestBook()
                        .sheet("学校", List.of("学校名称", "第八中学"))
                        .row("甲", "乙")
                        .row("丙", "丁")))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("前几行里没有找到表头");
    }

    @Test
    void fortyColumnsAreLookedAt() throws WorkbookRefused {
        assertThat(read(headed(39)).notices()).anyMatch(notice -> notice.contains("列「备注」"));
        assertThat(read(headed(40)).notices()).isEmpty();
    }

    @Test
    void whatStandsBesideTheHeadersIsNotRead() throws WorkbookRefused {
        TestBook book = schools().row("b", "乙", "小学", "城区", "旁注");
        assertThat(read(book).sheets().get(0).rows().get(1).cells()).containsExactly("b", "乙", "小学", "城区");
        book.lastSheet().setColumnHidden(4, true);
        assertThat(read(book).sheets().get(0).rows()).hasSize(2);
    }

    @Test
    void headersOfTwoRowsAreRefused() {
        TestBook book = new TestBook().sheet("学校", List.of("学校名册"));
        book.row(TestBook.SCHOOL.toArray(String[]::new)).row("a", "甲", "小学", "城区");
        book.lastSheet().addMergedRegion(new CellRangeAddress(0, 1, 3, 3));
        assertThatThrownBy(() -> read(book))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("表头有合并单元格 D1:D2，请取消合并");
    }

    @Test
    void aHeadingOverTwoColumnsOfTheFirstRowIsNoHeaderOfTwoRows() throws WorkbookRefused {
        TestBook book = schools();
        book.lastSheet().addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
        assertThat(read(book).sheets().get(0).rows()).hasSize(1);
    }

    @Test
    void onlyANearNameOfASheetThatIsMissingIsSuggested() throws WorkbookRefused {
        TestBook extra = schools().sheet("学校表", List.of("甲")).row("乙");
        assertThat(read(extra).sheets()).hasSize(1);
        TestBook missing = schools().sheet("教师表", List.of("甲")).row("乙");
        assertThatThrownBy(() -> read(missing))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessage("工作表「教师表」是否应为「教师」？请改名后再上传");
    }

    @Test
    void blankRowsAndRowsOfBlanksArePassedOver() throws WorkbookRefused {
        assertThat(read(schools().row(" ", "\u3000", "").row("c", "丙", "小学", "城区"))
                        .sheets()
                        .get(0)
                        .rows())
                .extracting(SheetContent.Row::number)
                .containsExactly(2, 4);
    }

    @Test
    void theColumnOfReasonsComesBackUnread() throws WorkbookRefused {
        TestBook book = new TestBook()
                .sheet("学校", List.of("错误原因", "学校代码", "学校名称", "学段", "城乡"))
                .row("", "a", "甲", "小学", "城区");
        assertThat(read(book).notices()).isEmpty();
    }

    @Test
    void anExampleRowIsToldOnceThereIsMore() throws WorkbookRefused {
        TestBook book = new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("示例：bazhong", "八中", "高中", "城区")
                .row("a", "甲", "小学", "城区");
        assertThat(read(book).notices()).containsExactly("「学校」表：以「示例」开头的行是示例，没有读取");
        assertThat(read(book).sheets().get(0).rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12, false",
        "12.5, 12.5, false",
        "-0.00001, -0.00001, false",
        "999999999999999, 999999999999999, false",
        "1000000000000000, 1000000000000000, true",
        "-1000000000000000, -1000000000000000, true"
    })
    void aNumberIsReadAsPeopleSeeIt(double typed, String text, boolean lost) throws WorkbookRefused {
        TestBook book = schools().cell(1, cell -> cell.setCellValue(typed));
        SheetContent.Row row = read(book).sheets().get(0).rows().get(0);
        assertThat(row.cells().get(1)).isEqualTo(text);
        assertThat(row.problems().containsKey(1)).isEqualTo(lost);
    }

    @Test
    void longTextsAreCutAndTruthIsText() throws WorkbookRefused {
        TestBook book = new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("x".repeat(1000), "x".repeat(1001), "小学", "城区")
                .cell(2, cell -> cell.setCellValue(true))
                .cell(3, cell -> cell.setCellValue(false));
        List<String> cells = read(book).sheets().get(0).rows().get(0).cells();
        assertThat(cells.get(0)).hasSize(1000);
        assertThat(cells.get(1)).isEqualTo("x".repeat(500) + "…");
        assertThat(cells.subList(2, 4)).containsExactly("TRUE", "FALSE");
    }

    /** Headers below so many rows of something else. */
    private static TestBook below(int rows) {
        TestBook book = new TestBook().sheet("学校", List.of("名册"));
        for (int i = 1; i < rows; i++) {
            book.row("说明");
        }
        return book.row(TestBook.SCHOOL.toArray(String[]::new)).row("a", "甲", "小学", "城区");
    }

    private static TestBook headed(int column) {
        List<String> headers = new ArrayList<>(TestBook.SCHOOL);
        headers.addAll(Collections.nCopies(column - headers.size(), ""));
        headers.add("备注");
        return new TestBook().sheet("学校", headers).row("a", "甲", "小学", "城区");
    }

    private static TestBook schools() {
        return new TestBook().sheet("学校", TestBook.SCHOOL).row("a", "甲", "小学", "城区");
    }

    private static UploadedWorkbook read(TestBook book) throws WorkbookRefused {
        return WorkbookReader.read(book.file());
    }
}
