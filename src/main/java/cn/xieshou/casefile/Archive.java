package cn.xieshou.casefile;

import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.paper.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** All papers of a pairing, numbered as the index of the whole file says, and the trail. */
@Component
class Archive {

    static final String INDEX = "00 目录";
    static final String TRAIL = "办理经过";

    private final Papers papers;
    private final Pairings pairings;
    private final Trail trail;

    Archive(Papers papers, Pairings pairings, Trail trail) {
        this.papers = papers;
        this.pairings = pairings;
        this.trail = trail;
    }

    /** @param told after each paper */
    void write(Pairing pairing, List<CasePaper> all, Path file, Runnable told) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int number = 1;
            for (CasePaper one : all) {
                String name = EntryNames.numbered(number++, one.title());
                PaperValues values = one.values().get();
                add(zip, name + ".docx", papers.word(one.kind(), values));
                if (papers.printsPdf()) {
                    add(zip, name + ".pdf", papers.pdf(one.kind(), values));
                }
                told.run();
            }
            add(zip, EntryNames.numbered(number, TRAIL), trail(pairing));
            told.run();
        }
    }

    private OfficialPaper trail(Pairing pairing) {
        OfficialPaper paper = new OfficialPaper()
                .title(TRAIL)
                .subtitle(pairings.title(pairing) + "（" + pairing.id() + "）")
                .gap();
        for (TrailLine line : trail.of(pairing.id())) {
            paper.text(line.sentence());
        }
        return paper;
    }

    private static void add(ZipOutputStream zip, String name, OfficialPaper paper) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        paper.write(word);
        add(zip, name + ".docx", word.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
