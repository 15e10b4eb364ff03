package cn.xieshou.casefile;

import cn.xieshou.files.FileReading;
import cn.xieshou.longwork.LongWork;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.CasePaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the whole file of a pairing together as long work; its subject is the pairing's number. */
@Component
class CaseFileWork implements LongWork {

    static final String KIND = "case-file";

    /** Millionths of a second that a paper usually takes as Word and PDF. */
    private static final int MICROS = 300_000;

    private final Pairings pairings;
    private final PaperReaders readers;
    private final Archive archive;
    private final FileReading reading;
    private final CaseFileRepository table;
    private final Clock clock;

    CaseFileWork(
            Pairings pairings,
            PaperReaders readers,
            Archive archive,
            FileReading reading,
            CaseFileRepository table,
            Clock clock) {
        this.pairings = pairings;
        this.readers = readers;
        this.archive = archive;
        this.reading = reading;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title(String subject) {
        return "生成全卷：" + pairings.find(subject).map(pairings::title).orElse(subject);
    }

    @Override
    public String exclusiveKey() {
        return KIND;
    }

    @Override
    public boolean maySee(String account, String subject) {
        return pairings.maySee(account, subject);
    }

    @Override
    public List<Link> links(String subject) {
        return List.of(
                new Link(PairingTab.DOCUMENTS.path(subject) + "#case-file", "文书"),
                new Link("/pairings/" + subject, "结对概况"),
                new Link("/pairings/" + subject + "/case-file.zip", "下载全卷"));
    }

    @Override
    public String nothingHappened() {
        return "全卷没有生成，可以重新生成。";
    }

    /** Whoever asked must still see the pairing when the work begins. */
    @Override
    public WorkOutcome run(String subject, String account, Progress progress) {
        if (!pairings.maySee(account, subject)) {
            return new WorkOutcome.Refused("发起的人已不能查看这对结对，没有生成。");
        }
        Pairing pairing = pairings.get(subject);
        List<CasePaper> papers = readers.all(subject);
        progress.plan(List.of(Progress.Step.of("生成文件", "份", papers.size() + 1, MICROS)));
        CaseFile file = new CaseFile(subject, papers.size(), account, clock.instant());
        keep(file, pairing, papers, progress);
        int files = reading.ofMatter(subject, file.madeAt(), account).size();
        long open = papers.stream().filter(CasePaper::open).count();
        return new WorkOutcome.Done("全卷已生成，有" + open + "份文件" + (files == 0 ? "" : "和" + files + "个附件")
                + "，另有目录、办理经过和只给有关学校的文件，每人得到自己能看的。请在“文书”页下载。");
    }

    private void keep(CaseFile file, Pairing pairing, List<CasePaper> papers, Progress progress) {
        try {
            Path content = Files.createTempFile("case-file", ".zip");
            try {
                archive.write(pairing, papers, content, () -> progress.done(1));
                table.keep(file, papers.stream().map(ListedPaper::of).toList(), content);
            } finally {
                Files.deleteIfExists(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
