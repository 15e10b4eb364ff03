package cn.xieshou.casefile;

import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.paper.Papers;
import cn.xieshou.shared.ChineseDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** One archive of all papers of a pairing: an index, the papers numbered as the index says, the trail. */
@Component
class Archive {

    private static final String INDEX = "00 目录";
    private static final String TRAIL = "办理经过";

    /** What file systems do not take in names. */
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Papers papers;
    private final Pairings pairings;
    private final Trail trail;
    private final Clock clock;

    Archive(Papers papers, Pairings pairings, Trail trail, Clock clock) {
        this.papers = papers;
        this.pairings = pairings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param told after each paper */
    byte[] of(Pairing pairing, List<CasePaper> all, Runnable told) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            List<PaperValues> values =
                    all.stream().map(one -> one.values().get()).toList();
            add(zip, INDEX, index(pairing, all));
            for (int i = 0; i < all.size(); i++) {
                CasePaper one = all.get(i);
                String name = name(i, one.title());
                add(zip, name + ".docx", papers.word(one.kind(), values.get(i)));
                if (papers.printsPdf()) {
                    add(zip, name + ".pdf", papers.pdf(one.kind(), values.get(i)));
                }
                told.run();
            }
            add(zip, name(all.size(), TRAIL), trail(pairing));
            told.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private OfficialPaper index(Pairing pairing, List<CasePaper> all) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            CasePaper one = all.get(i);
            String day = one.day() == null ? "" : ChineseDates.date(one.day());
            rows.add(List.of(number(i), one.title(), one.number(), day));
        }
        rows.add(List.of(number(all.size()), TRAIL, "", ChineseDates.date(clock.instant())));
        return new OfficialPaper()
                .title("目录")
                .subtitle(pairings.title(pairing) + "（" + pairing.id() + "）")
                .gap()
                .grid(List.of(10, 44, 26, 20), List.of("序号", "文件", "文号或状态", "日期"), rows)
                .gap()
                .note(ChineseDates.dateAndMinute(clock.instant()) + "由系统生成。没有办结的文件在文件顶上标明“草稿”。");
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

    private static String number(int i) {
        return String.format(java.util.Locale.ROOT, "%02d", i + 1);
    }

    private static String name(int i, String title) {
        return number(i) + " " + title.replaceAll(FORBIDDEN, "");
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
