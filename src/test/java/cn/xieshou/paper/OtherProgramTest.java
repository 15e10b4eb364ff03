package cn.xieshou.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** LibreOffice, where it is installed, opens every paper and lays it out on as many pages with the same text as our own PDF. */
@XieshouTest
class OtherProgramTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @Autowired
    PaperTemplates templates;

    @Autowired
    Papers papers;

    @TempDir
    Path folder;

    @Test
    void opensEveryPaperAndSetsItAlike() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(OFFICE) && papers.printsPdf(), "LibreOffice or a Chinese font is not installed");
        List<String> command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (PaperKind kind : templates.kinds()) {
            Path word = folder.resolve(kind.key() + ".docx");
            Files.write(word, papers.word(PaperTemplates.shipped(kind), kind.sample()));
            command.add(word.toString());
        }
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        for (PaperKind kind : templates.kinds()) {
            byte[] own = papers.pdf(PaperTemplates.shipped(kind), kind, kind.sample());
            try (PDDocument ours = Loader.loadPDF(own);
                    PDDocument theirs =
                            Loader.loadPDF(folder.resolve(kind.key() + ".pdf").toFile())) {
                assertThat(theirs.getNumberOfPages()).as(kind.key()).isEqualTo(ours.getNumberOfPages());
                assertThat(letters(theirs)).as(kind.key()).isEqualTo(letters(ours));
            }
        }
    }

    /** The text without what line and page happen to add, in no order: cells are read in the order of each program. */
    private static String letters(PDDocument pdf) throws IOException {
        return new PDFTextStripper()
                .getText(pdf)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && point != 0x3000 && point != 0xA0)
                // A stop that hangs in the margin is not always read.
                .filter(point -> "，。、；：".indexOf(point) < 0)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
