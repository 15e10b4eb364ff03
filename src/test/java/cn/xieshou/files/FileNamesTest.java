package cn.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "协议盖章页.PDF;PDF;协议盖章页.pdf",
                "C:\\Users\\wang\\桌面\\协议.pdf;PDF;协议.pdf",
                "../../etc/passwd;TEXT;passwd.txt",
                "/tmp/..;PDF;附件.pdf",
                "照片.png;JPEG;照片.jpg",
                "照片.JPEG;JPEG;照片.jpeg",
                "照片.exe;JPEG;照片.exe.jpg",
                "说明;TEXT;说明.txt",
                "  　名称 　 里有 空格　.docx;DOCX;名称 里有 空格.docx",
                "a<b>:\"c|?*.pdf;PDF;abc.pdf",
                ".htaccess;TEXT;htaccess.txt",
                "教学设计.wps;DOC;教学设计.wps",
                "教学设计.wps;DOCX;教学设计.wps",
                "2026.8.31方案;DOCX;2026.8.31方案.docx",
            })
    void namesAreOneLineWithoutAPathAndEndAsTheContentSays(String sent, FileKind kind, String kept) {
        assertThat(FileNames.clean(sent, kind)).isEqualTo(kept);
    }

    @Test
    void nothingUnseenStays() {
        assertThat(FileNames.clean("照\u202Egpj.exe\u202C片\u200B\u0000\n第2张.jpg", FileKind.JPEG))
                .isEqualTo("照gpj.exe片 第2张.jpg");
        assertThat(FileNames.clean("𠮷\uD800.pdf", FileKind.PDF)).isEqualTo("𠮷.pdf");
        assertThat(FileNames.clean(null, FileKind.PDF)).isEqualTo("附件.pdf");
        assertThat(FileNames.clean("\u3164.pdf", FileKind.PDF)).endsWith(".pdf");
    }

    @Test
    void longNamesAreCutBeforeTheEndingAndNoCharacterIsHalved() {
        String kept = FileNames.clean("𠮷".repeat(300) + ".pdf", FileKind.PDF);
        assertThat(kept.codePointCount(0, kept.length())).isLessThanOrEqualTo(100);
        assertThat(kept).endsWith("𠮷.pdf");
    }
}
