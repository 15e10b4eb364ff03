package cn.xieshou.casefile;

import cn.xieshou.files.StoredFile;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.shared.ChineseDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The index of a whole file: its papers with number and day, its files with who, when, which step, size and checksum. */
final class CaseIndex {

    private final CaseFile file;
    private final String title;
    private final List<ListedPaper> papers;
    private final List<StepFolders.Placed> files;

    CaseIndex(CaseFile file, String title, List<ListedPaper> papers, List<StepFolders.Placed> files) {
        this.file = file;
        this.title = title;
        this.papers = papers;
        this.files = files;
    }

    void write(OutputStream out) throws IOException {
        OfficialPaper paper = new OfficialPaper()
                .title("目录")
                .subtitle(title + "（" + file.pairingId() + "）")
                .gap()
                .grid(List.of(10, 44, 26, 20), List.of("序号", "文件", "文号或状态", "日期"), papers());
        if (!files.isEmpty()) {
            paper.gap().heading("各环节的附件").grid(List.of(10, 42, 48), List.of("序号", "附件", "由谁、何时、在哪个环节附上"), files());
        }
        paper.gap().note(ChineseDates.dateAndMinute(file.madeAt()) + "由系统生成。没有办结的文件在文件顶上标明“草稿”。");
        if (!files.isEmpty()) {
            paper.note("校验码是文件内容的SHA-256值：重新计算后相同，即文件没有改动过。");
        }
        // The writer of Word files closes what it writes into.
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        paper.write(word);
        word.writeTo(out);
    }

    private List<List<String>> papers() {
        List<List<String>> rows = new ArrayList<>();
        for (ListedPaper one : papers) {
            String day = one.day() == null ? "" : ChineseDates.date(one.day());
            rows.add(List.of(number(rows), one.title(), one.number(), day));
        }
        rows.add(List.of(number(rows), Archive.TRAIL, "", ChineseDates.date(file.madeAt())));
        return rows;
    }

    private List<List<String>> files() {
        List<List<String>> rows = new ArrayList<>();
        for (StepFolders.Placed one : files) {
            StoredFile stored = one.file();
            String where = stored.uploadedBy() + "\n" + ChineseDates.dateAndMinute(stored.since()) + "\n"
                    + stored.step() + (stored.signedPaper() ? "（纸质签字盖章件）" : "");
            rows.add(List.of(number(rows), one.path() + "\n" + stored.about(), where + "\n校验码：" + stored.checksum()));
        }
        return rows;
    }

    private static String number(List<List<String>> before) {
        return String.format(java.util.Locale.ROOT, "%02d", before.size() + 1);
    }
}
