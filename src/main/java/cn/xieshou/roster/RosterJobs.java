package cn.xieshou.roster;

import cn.xieshou.longwork.LongWorks;
import cn.xieshou.longwork.Work;
import cn.xieshou.longwork.WorkLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports as long work: asked for on the page, one at a time. */
@Service
@Transactional
public class RosterJobs {

    private static final String ANOTHER = "名册的另一次导入或撤销正在进行，这次没有开始；请等它结束后再办理。";

    private final LongWorks works;
    private final ImportRepository store;
    private final RosterUndo undo;

    RosterJobs(LongWorks works, ImportRepository store, RosterUndo undo) {
        this.works = works;
        this.undo = undo;
        this.store = store;
    }

    /**
     * What became of asking.
     *
     * @param work the page to look at, null if there is none
     * @param problem why nothing was begun, in Chinese; empty if it was
     */
    public record Ordered(@org.jspecify.annotations.Nullable Long work, String problem) {}

    /** Begins to read a workbook that was kept; where another is being read, nothing is kept of this one. */
    public Ordered read(long id, String actor) {
        LongWorks.Asked asked = works.ask(ReadingWork.KIND, String.valueOf(id), actor);
        if (!asked.isNew()) {
            store.discard(id);
        }
        return new Ordered(asked.work().id(), asked.isNew() ? "" : "另一份名册正在核对，这份没有收下；请等它核对完再上传。");
    }

    /** The work that reads it or has read it, for its page. */
    @Transactional(readOnly = true)
    public Optional<Long> readingOf(long id) {
        return Optional.ofNullable(works.newest(ReadingWork.KIND, List.of(String.valueOf(id)))
                        .get(String.valueOf(id)))
                .map(Work::id);
    }

    /** Begins the import that a preview showed. */
    public Ordered confirm(long id, String actor) {
        Optional<StagedImport> staged = store.find(id).filter(one -> one.state() == ImportState.PREVIEW);
        if (staged.isEmpty()) {
            return new Ordered(null, "这次导入已经确认或已过期，请在导入记录里查看。");
        }
        if (staged.get().counts().of(RowState.WRONG) > 0) {
            return new Ordered(null, "还有错误的行，没有写入；请改好文件后重新上传。");
        }
        return order(ImportWork.KIND, id, actor, "这次导入已经在进行，没有重复导入；进度见本页。");
    }

    /** Begins to take the last import back. */
    public Ordered undo(long id, String actor) {
        return undo.last().filter(staged -> staged.id() == id).isEmpty()
                ? new Ordered(null, RosterUndo.ONLY_THE_LAST)
                : order(UndoWork.KIND, id, actor, "这次撤销已经在进行，没有重复办理；进度见本页。");
    }

    /** Throws a preview away that is not being imported; false if it is. */
    public boolean discard(long id) {
        if (Stream.of(RosterSteps.EXCLUSIVE, ReadingWork.KIND)
                .flatMap(key -> works.open(key).stream())
                .anyMatch(work -> isAbout(work, id))) {
            return false;
        }
        store.discard(id);
        return true;
    }

    /** What is under way with the roster. */
    @Transactional(readOnly = true)
    public List<WorkLine> underWay() {
        return Stream.of(ReadingWork.KIND, RosterSteps.EXCLUSIVE)
                .flatMap(key -> works.open(key).stream())
                .map(works::line)
                .toList();
    }

    /** The newest work on each of these imports that is being read or still a preview, by id. */
    @Transactional(readOnly = true)
    public Map<Long, WorkLine> ofPreviews(List<StagedImport> imports) {
        return Stream.of(
                        works.newest(ImportWork.KIND, subjects(imports, ImportState.PREVIEW)),
                        works.newest(ReadingWork.KIND, subjects(imports, ImportState.READING)))
                .flatMap(found -> found.values().stream())
                .collect(Collectors.toMap(work -> Long.parseLong(work.subject()), works::line));
    }

    private static List<String> subjects(List<StagedImport> imports, ImportState state) {
        return imports.stream()
                .filter(staged -> staged.state() == state)
                .map(staged -> String.valueOf(staged.id()))
                .toList();
    }

    private Ordered order(String kind, long id, String actor, String already) {
        LongWorks.Asked asked = works.ask(kind, String.valueOf(id), actor);
        Work work = asked.work();
        return new Ordered(
                work.id(), asked.isNew() ? "" : isAbout(work, id) && work.kind().equals(kind) ? already : ANOTHER);
    }

    private static boolean isAbout(Work work, long id) {
        return work.subject().equals(String.valueOf(id));
    }
}
