package cn.xieshou.roster.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.roster.WorkbookRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs pack them: what a roster does not need never refuses one, what is dangerous always does. */
@Timeout(60)
class OddPackagesTest {

    private static final String TYPES = "[Content_Types].xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docProps/core.xml",
                "docProps/app.xml",
                "docProps/custom.xml",
                "xl/theme/theme1.xml",
                "xl/calcChain.xml",
                "customXml/item1.xml",
                "xl/metadata.xml",
                "xl/printerSettings/printerSettings1.bin",
                "docProps/thumbnail.jpeg"
            })
    void aBrokenPartThatARosterDoesNotNeedRefusesNothing(String part) throws Exception {
        RawBook book = teacher()
                .part(part, "<no xml at all")
                .part(
                        "_rels/.rels",
                        RawBook.links("officeDocument", "xl/workbook.xml", "metadata/core-properties", part))
                .part("xl/_rels/workbook.xml.rels", RawBook.links("worksheet", "worksheets/sheet1.xml", "theme", part));

        read(book);
    }

    @Test
    void partsThatAreNamedButMissingAreNotMissed() throws Exception {
        read(teacher()
                .part(
                        "xl/_rels/workbook.xml.rels",
                        RawBook.links(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "theme",
                                "theme/theme1.xml",
                                "styles",
                                "no.xml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"
            })
    void whatBinaryPartsAreByDefaultSaysNothingOfMacros(String type) throws Exception {
        read(teacher()
                .changed(TYPES, "<Default", "<Default Extension=\"bin\" ContentType=\"" + type + "\"/><Default")
                .part("xl/printerSettings/printerSettings1.bin", "x"));
    }

    @Test
    void aTemplateIsAWorkbook() throws Exception {
        read(teacher().changed(TYPES, "sheet.main+xml", "template.main+xml"));
    }

    @Test
    void macrosAreRefusedWhereverTheyAre() throws Exception {
        refused(
                teacher().changed(TYPES, RawBook.WORKBOOK_TYPE, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                "带有宏");
        refused(
                teacher()
                        .part("xl/other.bin", "x")
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                RawBook.links(
                                        "worksheet",
                                        "worksheets/sheet1.xml",
                                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                        "other.bin")),
                "带有宏");
        refused(teacher().part("xl/vbaProject.bin", "x"), "带有宏");
        refused(teacher().part("XL\\VBAPROJECT.BIN", "x"), "带有宏");
    }

    @Test
    void aBinaryWorkbookAndADocumentAreRefusedByWhatTheirMainPartIs() throws Exception {
        refused(
                teacher().part("book.bin", "x").part("_rels/.rels", RawBook.links("officeDocument", "book.bin")),
                ".xlsb");
        refused(
                teacher()
                        .changed(
                                TYPES,
                                RawBook.WORKBOOK_TYPE,
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
                "不是 .xlsx 工作簿");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/data/book.xml", "data/book.xml", "./data/../data/book.xml", "/DATA/Book.xml", "data\\book.xml"
            })
    void theMainPartIsWhereThePackageSays(String target) throws Exception {
        RawBook book = teacher();

        read(book.part(
                        "data/book.xml",
                        "<b:workbook xmlns:b=\"" + RawBook.MAIN + "\" xmlns:q=\"" + RawBook.LINKS
                                + "\"><b:sheets><b:sheet name=\"教师\" sheetId=\"9\" q:id=\"rId0\"/></b:sheets></b:workbook>")
                .part("data/_rels/book.xml.rels", RawBook.links("worksheet", "/sheets/%E6%95%99%20one.xml"))
                .part("sheets/教 one.xml", book.sheet())
                .part("_rels/.rels", RawBook.links("officeDocument", target))
                .without("xl/workbook.xml"));
    }

    @Test
    void theStrictEditionOfTheStandardIsReadToo() throws Exception {
        String strict = "http://purl.oclc.org/ooxml/";
        RawBook book = teacher();

        read(book.part(RawBook.SHEET, book.sheet().replace(RawBook.MAIN, strict + "spreadsheetml/main"))
                .changed("xl/workbook.xml", RawBook.MAIN, strict + "spreadsheetml/main")
                .changed("xl/workbook.xml", RawBook.LINKS, strict + "officeDocument/relationships")
                .changed("_rels/.rels", RawBook.LINKS, strict + "officeDocument/relationships")
                .changed("xl/_rels/workbook.xml.rels", RawBook.LINKS, strict + "officeDocument/relationships"));
    }

    @Test
    void aPartNamedInAnotherCodePageIsPassedOver() throws Exception {
        read(teacher().part("docProps/缩略图.txt", "x").namesIn("GBK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"教师 ", " 教师", "教师\u3000", "\u00A0教师", "教\u2009师", "教师\u200B", "\uFEFF教师"})
    void sheetsOfTheSameNameButForBlanksAreRefusedBothNamed(String twin) throws Exception {
        RawBook book = teacher();

        refused(
                book.part("xl/worksheets/sheet2.xml", book.sheet())
                        .changed(
                                "xl/workbook.xml",
                                "</sheets>",
                                "<sheet name=\"" + twin + "\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                RawBook.links(
                                        "worksheet", "worksheets/sheet1.xml", "worksheet", "worksheets/sheet2.xml")),
                "工作表「教师」和「" + twin + "」");
    }

    @ParameterizedTest
    @ValueSource(strings = {"教 师", "教\u3000师", " 教师\u00A0"})
    void oneSheetWithBlanksInItsNameIsFound(String name) throws Exception {
        read(teacher().changed("xl/workbook.xml", "教师", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x:", "main-1.2:"})
    void blankCellsAreCountedWhateverTheirPrefix(String prefix) throws Exception {
        String row = "<" + prefix + "row>" + ("<" + prefix + "c s='1' />").repeat(99) + "</" + prefix + "row>";
        String space = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", "");
        String sheet = "<" + prefix + "worksheet " + space + "='" + RawBook.MAIN + "'><" + prefix + "sheetData>"
                + row.repeat(5_100) + "</" + prefix + "sheetData></" + prefix + "worksheet>";

        refused(new RawBook().part(RawBook.SHEET, sheet), "大量带格式的空白单元格");
    }

    @Test
    void listsThatAreKeptWholeAreLimitedWhateverTheirNames() throws Exception {
        String many = "<sst><si><t>" + "x".repeat(1 << 20) + "</t></si>";

        refused(
                teacher()
                        .part("xl/words.xml", many.repeat(65))
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                RawBook.links("worksheet", "worksheets/sheet1.xml", "sharedStrings", "words.xml")),
                "过大");
        refused(
                teacher()
                        .part("xl/looks.xml", many.repeat(17))
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                RawBook.links("worksheet", "worksheets/sheet1.xml", "styles", "looks.xml")),
                "过大");
    }

    private static RawBook teacher() {
        return new RawBook().teacher("TE001", "测试甲");
    }

    private static void read(RawBook book) throws Exception {
        assertThat(ReadRoster.values(book.file(), "教师编号")).isEqualTo(List.of("TE001"));
        assertThat(ReadRoster.values(book.file(), "姓名")).isEqualTo(List.of("测试甲"));
    }

    private static void refused(RawBook book, String reason) {
        assertThatThrownBy(() -> WorkbookReader.read(book.file()))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining(reason);
    }
}
