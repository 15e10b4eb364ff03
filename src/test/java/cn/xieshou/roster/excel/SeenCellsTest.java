package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program sees in a cell is what people see in it; where that cannot be said the cell is refused. */
class SeenCellsTest {

    private static final String SHARED = "xl/sharedStrings.xml";

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "123 | 00000 | 00123",
                "124 | &quot;T&quot;0000 | T0124",
                "123 | [Red]00000 | 00123",
                "123 | 00000;@ | 00123",
                "7 | [&lt;10]000;0 | 007",
                "123 | General | 123",
                "123 | G/通用格式 | 123",
                "123 | @ | 123",
                "20260001 | 0.00E+00 | 20260001",
                "3.7 | 0 | 4",
                "0 | _ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_  | 0",
                "123 | [$-804]00000 | 00123",
                "138001 | 000\\-000 | 138-001",
                "12 | General&quot;A&quot; | 12A"
            })
    void aNumberIsReadAsItsFormatShowsIt(String value, String format, String seen) throws Exception {
        assertThat(numbers(value, format)).containsExactly(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "0!.0,", "00-00", "0;;;", "0;", "General;;"})
    void aFormatThatHidesOrBendsANumberIsRefusedAtTheCell(String format) throws Exception {
        String value = format.matches("0;.*|G.*") ? "-5" : "123";

        assertThat(numbers(value, format)).singleElement().asString().startsWith("!看不出数字格式");
    }

    @Test
    void aShareIsReadInPercentAndANumberWithThousands() throws Exception {
        RawBook book = styled("0.0%")
                .changed("xl/workbook.xml", "教师", "学校")
                .part(
                        RawBook.SHEET,
                        sheet("<row>" + RawBook.text("学校代码") + RawBook.text("学校名称") + RawBook.text("学段")
                                + RawBook.text("城乡") + RawBook.text("本科及以上学历比例（%）") + RawBook.text("学生数")
                                + "</row><row>" + RawBook.text("bazhong") + RawBook.text("第 八\u3000中学")
                                + RawBook.text("高\u3000中") + RawBook.text("城区")
                                + "<c s=\"1\"><v>0.925</v></c><c t=\"str\"><v>1,120</v></c></row>"));

        assertThat(ReadRoster.values(book.file(), "本科及以上学历比例（%）")).containsExactly("92.5");
        assertThat(ReadRoster.values(book.file(), "学生数")).containsExactly("1120");
        assertThat(ReadRoster.values(book.file(), "学校名称")).containsExactly("第八中学");
        assertThat(ReadRoster.values(book.file(), "学段")).containsExactly("高中");
    }

    @ParameterizedTest(name = "{0}, 1904: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; | false",
                "yyyy-mm-dd | true",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | false",
                "yyyy/m/d;@ | true",
                "General | false",
                "General | true",
                "0 | true"
            })
    void aDayIsReadInBothWaysOfCounting(String format, boolean date1904) throws Exception {
        assertThat(births(date1904 ? "31654" : "33116", format, date1904)).containsExactly("1990-08-31");
    }

    @Test
    void aDayWrittenWithoutDashesIsNoCountOfDays() throws Exception {
        assertThat(births("19900831", "General", true)).containsExactly("1990-08-31");
    }

    @ParameterizedTest
    @CsvSource({"14", "31", "30"})
    void aBuiltInDateOfExcelInChineseIsADay(int id) throws Exception {
        assertThat(birthsOf("33116", id)).containsExactly("1990-08-31");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 20, 27, 28, 57, 58})
    void aDateOfWhichOnlyAPartIsShownIsRefusedAtTheCell(int id) throws Exception {
        assertThat(birthsOf("33116", id)).singleElement().asString().startsWith("!单元格里是日期，但格式没有显示完整");
    }

    @Test
    void aDateFormatOverWhatIsNoDateIsRefusedAtTheCell() throws Exception {
        assertThat(births("-5", "yyyy-mm-dd", false)).singleElement().asString().startsWith("!单元格是日期格式");
    }

    @Test
    void anIsoDateIsADay() throws Exception {
        RawBook book = new RawBook()
                .teacher(RawBook.text("T1"), RawBook.text("甲"), "<c t=\"d\"><v>1990-08-31T00:00:00</v></c>");

        assertThat(ReadRoster.values(book.file(), "出生日期")).containsExactly("1990-08-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<t>李晓梅</t><rPh sb=\"0\" eb=\"1\"><t>Li</t></rPh><phoneticPr fontId=\"0\"/>",
                "<r><t>李</t></r><r><rPr><b/></rPr><t>晓梅</t></r>",
                "<r><t>李晓</t></r><rPh sb=\"0\" eb=\"1\"><t>Xiao</t></rPh><r><t>梅</t></r>",
                "<t>李_x200B_晓梅</t>",
                "<t><![CDATA[李晓]]>梅</t>"
            })
    void aNameIsItsRunsAndNothingElseInTheCellAndInTheList(String runs) throws Exception {
        RawBook book = new RawBook()
                .teacher(RawBook.text("T1"), "<c t=\"inlineStr\"><is>" + runs + "</is></c>", RawBook.text("1990-08-31"))
                .teacher(RawBook.text("T2"), "<c t=\"s\"><v>1</v></c>", RawBook.text("1990-08-31"))
                .part(SHARED, "<sst xmlns=\"" + RawBook.MAIN + "\"><si/><si>" + runs + "</si></sst>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        RawBook.links("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));

        assertThat(ReadRoster.values(book.file(), "姓名")).containsExactly("李晓梅", "李晓梅");
    }

    @Test
    void aValueThatDoesNotBelongToTheCellsTypeIsNotSeen() throws Exception {
        RawBook book = new RawBook()
                .teacher("<c t=\"inlineStr\"><v>0</v><is><t>TE001</t></is></c>", RawBook.text("甲"), RawBook.text("x"))
                .teacher("<c t=\"inlineStr\"><is><t>TE002</t></is><v>9</v></c>", RawBook.text("甲"), RawBook.text("x"))
                .teacher("<c t=\"str\"><is><t>old</t></is><v>TE003</v></c>", RawBook.text("甲"), RawBook.text("x"))
                .teacher("<c><is><t>old</t></is><v>4</v></c>", RawBook.text("甲"), RawBook.text("x"));

        assertThat(ReadRoster.values(book.file(), "教师编号")).containsExactly("TE001", "TE002", "TE003", "4");
    }

    @Test
    void aResultFromBeforeTheLastReckoningIsRefusedAtTheCell() throws Exception {
        RawBook book = new RawBook()
                .teacher("<c t=\"str\"><f>\"T\"&amp;1</f><v>0</v></c>", RawBook.text("甲"), RawBook.text("x"))
                .changed("xl/workbook.xml", "</sheets>", "</sheets><calcPr fullCalcOnLoad=\"1\"/>");

        assertThat(ReadRoster.values(book.file(), "教师编号"))
                .singleElement()
                .asString()
                .contains("打开文件时才重新计算");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "#N/A, 没有查找到",
        "#REF!, 已被删除",
        "#VALUE!, 类型不对",
        "#DIV/0!, 除数",
        "#NAME?, 不认识的名称",
        "#NUM!, 数字无效",
        "#NULL!, 没有重叠",
        "#SPILL!, 展开"
    })
    void anErrorValueIsNamedInChineseHoweverItGotThere(String error, String meaning) throws Exception {
        String born = RawBook.text("1990-08-31");
        RawBook book = new RawBook()
                .teacher(RawBook.text("T1"), "<c t=\"e\"><v>" + error + "</v></c>", born)
                .teacher(RawBook.text("T2"), "<c t=\"e\"><f>A1</f><v>" + error + "</v></c>", born)
                .teacher(RawBook.text("T3"), "<c t=\"str\"><f>A1</f><v>" + error + "</v></c>", born)
                .teacher(RawBook.text("T4"), RawBook.text(" " + error + "\u3000"), born);

        assertThat(ReadRoster.values(book.file(), "姓名")).hasSize(4).allSatisfy(value -> assertThat(value)
                .startsWith("!单元格是错误值 " + error)
                .contains(meaning));
    }

    @Test
    void headersArePaddedForLooksToo() throws Exception {
        RawBook book = new RawBook().teacher("T1", "甲");

        assertThat(ReadRoster.values(
                        book.part(
                                        RawBook.SHEET,
                                        book.sheet().replace("姓名", "姓\u3000名").replace("性别", "性 别 *"))
                                .file(),
                        "姓名"))
                .containsExactly("甲");
    }

    private static List<String> numbers(String value, String format) throws Exception {
        RawBook book = styled(format)
                .teacher("<c s=\"1\"><v>" + value + "</v></c>", RawBook.text("甲"), RawBook.text("1990-08-31"));
        return ReadRoster.values(book.file(), "教师编号");
    }

    private static List<String> births(String value, String format, boolean date1904) throws Exception {
        RawBook book = styled(format)
                .changed("xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"" + date1904 + "\"/><sheets>")
                .teacher(RawBook.text("T1"), RawBook.text("甲"), "<c s=\"1\"><v>" + value + "</v></c>");
        return ReadRoster.values(book.file(), "出生日期");
    }

    private static List<String> birthsOf(String value, int format) throws Exception {
        RawBook book = styled("General")
                .changed("xl/styles.xml", "<xf numFmtId=\"176\"/>", "<xf numFmtId=\"" + format + "\"/>")
                .teacher(RawBook.text("T1"), RawBook.text("甲"), "<c s=\"1\"><v>" + value + "</v></c>");
        return ReadRoster.values(book.file(), "出生日期");
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"" + RawBook.MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A workbook whose cell format 1 has this number format. */
    private static RawBook styled(String format) {
        return new RawBook()
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + RawBook.MAIN + "\"><numFmts><numFmt numFmtId=\"176\" formatCode=\""
                                + format + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/><xf numFmtId=\"9\"/>"
                                + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        RawBook.links("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    }
}
