package cn.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.files.FileTypes.Found;
import cn.xieshou.testing.Photographs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken and what is not, whatever it is called. */
class FileTypesTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "JPEG, FF D8 FF E0 00 10 4A 46 49 46 00",
        "PNG, 89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52",
        "WEBP, 52 49 46 46 24 00 00 00 57 45 42 50 56 50 38 20",
        "PDF, 25 50 44 46 2D 31 2E 37 0A"
    })
    void picturesAndDocumentsAreToldByTheirBeginning(FileKind kind, String octets) throws IOException {
        byte[] begin = new byte[64];
        String[] each = octets.split(" ");
        for (int i = 0; i < each.length; i++) {
            begin[i] = (byte) Integer.parseInt(each[i], 16);
        }
        assertThat(of("随便.exe", begin).kind()).contains(kind);
    }

    @Test
    void officeFilesAreToldByWhatTheyHold() throws IOException {
        assertThat(of("a.pdf", word()).kind()).contains(FileKind.DOCX);
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(sheet);
        }
        assertThat(of("a", sheet.toByteArray()).kind()).contains(FileKind.XLSX);
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        assertThat(of("a.et", old.toByteArray()).kind()).contains(FileKind.XLS);
        assertThat(of("a.wps", compound("WordDocument", "1Table")).kind()).contains(FileKind.DOC);
        assertThat(of("a.dps", compound("PowerPoint Document")).kind()).contains(FileKind.PPT);
        assertThat(of("a.ofd", zip("OFD.xml", "Doc_0/Document.xml")).kind()).contains(FileKind.OFD);
    }

    @Test
    void macrosAreRefusedWhereverTheyHide() throws IOException {
        assertRefused(withTypes(WORD.replace("document.main", "document.macroEnabled.main")), "宏");
        assertRefused(zip("[Content_Types].xml", "word/vbaProject.bin"), "宏");
        assertRefused(zip("[Content_Types].xml", "xl/macrosheets/sheet1.xml"), "宏");
        assertRefused(compound("WordDocument", "Macros"), "宏");
        assertRefused(compound("Workbook", "_VBA_PROJECT_CUR"), "宏");
        byte[] macroSheet = {0x09, 0x08, 2, 0, 0, 0, (byte) 0x85, 0, 8, 0, 0, 0, 0, 0, 0, 1, 1, 0};
        assertRefused(compound("Workbook", macroSheet), "宏");
        byte[] presentation = new byte[64];
        System.arraycopy(new byte[] {2, 0, 0, 4, 12, 0, 0, 0, 7, 7, 7, 7, 1, 0, 0, 0}, 0, presentation, 11, 16);
        assertRefused(compound("PowerPoint Document", presentation), "宏");
    }

    @Test
    void whatNobodyCanOpenIsRefusedWithTheReason() throws IOException {
        assertRefused(compound("EncryptedPackage"), "密码");
        byte[] whole = word();
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "打不开");
        byte[] old = compound("WordDocument");
        assertRefused(java.util.Arrays.copyOf(old, 300), "打不开");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "heim", "hevc", "mif1", "msf1"})
    void aPictureOfAnIphonesOwnFormatIsRefusedWithWhatToDo(String brand) throws IOException {
        assertRefused(Photographs.heic(brand), "兼容性最佳");
        assertThat(FileKind.accepted())
                .as("so that Apple's browsers turn it into the first of these before it is sent")
                .startsWith("image/jpeg,")
                .doesNotContain("image/*", "hei");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<html><body>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><a/>",
                "MZ\u0000\u0001\u0002\u0003\u0000\u0000",
                "#!/bin/sh\nrm -rf /",
                "\u007fELF\u0002\u0001\u0001\u0000",
                "\u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000\u003d",
                "Rar!\u001a\u0007\u0000aaaa"
            })
    void pagesPicturesWithScriptsAndProgramsAreRefusedUnderEveryName(String content) throws IOException {
        for (String name : new String[] {"a.jpg", "a.txt", "a.docx", "a.pdf", "a"}) {
            Found found = of(name, content.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(found.kind()).as(name + " " + content).isEmpty();
            assertThat(found.refusal()).contains("不能附上");
        }
    }

    @Test
    void archivesOfAnythingElseAreRefused() throws IOException {
        assertRefused(zip("a.exe", "b.jpg"), "不能附上");
        assertRefused(zip("META-INF/MANIFEST.MF", "A.class"), "不能附上");
    }

    @Test
    void textIsTakenInBothEncodings() throws IOException {
        String text = "音乐教师两名，美术教师一名。\r\n请于八月三十一日前到校。";
        assertThat(of("a.txt", text.getBytes(StandardCharsets.UTF_8)).kind()).contains(FileKind.TEXT);
        assertThat(of("a.txt", text.getBytes(Charset.forName("GBK"))).kind()).contains(FileKind.TEXT);
        assertThat(of("a.jpg", text.getBytes(Charset.forName("GBK"))).kind()).isEmpty();
        assertThat(of("a.txt", new byte[] {1, 2, 3, 4, 5, 6, (byte) 0x81}).kind())
                .isEmpty();
    }

    private void assertRefused(byte[] content, String why) throws IOException {
        Found found = of("a.docx", content);
        assertThat(found.kind()).isEmpty();
        assertThat(found.refusal()).contains(why);
    }

    private Found of(String name, byte[] content) throws IOException {
        return FileTypes.of(Files.write(folder.resolve("one"), content), name);
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("协议");
            document.write(word);
        }
        return word.toByteArray();
    }

    private static byte[] withTypes(String type) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override ContentType=\"" + type + "\"/></Types>").getBytes(StandardCharsets.UTF_8));
        }
        return octets.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return octets.toByteArray();
    }

    private static byte[] compound(String... streams) throws IOException {
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            for (String name : streams) {
                office.createDocument(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}), name);
            }
            return written(office);
        }
    }

    private static byte[] compound(String stream, byte[] content) throws IOException {
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            office.createDocument(new java.io.ByteArrayInputStream(content), stream);
            return written(office);
        }
    }

    private static byte[] written(POIFSFileSystem office) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        office.writeFilesystem(octets);
        return octets.toByteArray();
    }
}
