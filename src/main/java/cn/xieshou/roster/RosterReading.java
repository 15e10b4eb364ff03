package cn.xieshou.roster;

import cn.xieshou.longwork.LongWorks;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.Work;
import cn.xieshou.roster.excel.WorkbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and judges an uploaded workbook: a small one while its upload waits, a large one as long work, for which it is kept
 * meanwhile. The registers stay as they are.
 */
@Service
@Transactional
public class RosterReading {

    /** A workbook of this size is read and judged in less than a second. */
    public static final long SMALL = 128 * 1024;

    private final RosterCheck check;
    private final ImportRepository store;
    private final UploadRepository uploads;
    private final LongWorks works;

    RosterReading(RosterCheck check, ImportRepository store, UploadRepository uploads, LongWorks works) {
        this.check = check;
        this.store = store;
        this.uploads = uploads;
        this.works = works;
    }

    /**
     * Reads and judges at once.
     *
     * @param fileName as the browser says, may carry a path
     * @return id of the staged import
     * @throws WorkbookRefused if it is no roster at all; nothing is kept then
     */
    public long preview(Path file, String fileName, String actor) throws WorkbookRefused {
        UploadedWorkbook workbook = WorkbookReader.read(file);
        long id = begin(fileName, actor);
        judge(id, workbook, actor);
        return id;
    }

    /** Keeps the file for {@link #read}. */
    public long keep(Path file, String fileName, String actor) {
        long id = begin(fileName, actor);
        uploads.keep(id, file);
        return id;
    }

    /**
     * Reads and judges what was kept.
     *
     * @return the preview's numbers
     * @throws WorkbookRefused if it is no roster at all
     */
    RosterCounts read(long id, String actor, Progress progress) throws WorkbookRefused {
        progress.plan(RosterSteps.ofReading(0));
        UploadedWorkbook workbook = workbook(id);
        int rows = workbook.sheets().stream()
                .mapToInt(sheet -> sheet.rows().size())
                .sum();
        progress.plan(RosterSteps.ofReading(rows));
        progress.done(1);
        RosterCounts counts = judge(id, workbook, actor);
        uploads.forget(id);
        progress.done(rows);
        return counts;
    }

    private long begin(String fileName, String actor) {
        store.discardExpired(
                works.open(RosterSteps.EXCLUSIVE).map(Work::subject).orElse(""));
        return store.insert(FileName.of(fileName), actor);
    }

    private RosterCounts judge(long id, UploadedWorkbook workbook, String actor) {
        JudgedRoster judged = check.judge(workbook.sheets(), actor);
        List<String> notices = new ArrayList<>(workbook.notices());
        notices.addAll(judged.notices());
        store.judged(id, workbook.sheets(), notices, judged);
        return judged.counts();
    }

    private UploadedWorkbook workbook(long id) throws WorkbookRefused {
        Path file = null;
        try {
            file = Files.createTempFile("roster", ".xlsx");
            uploads.write(id, file);
            return WorkbookReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
