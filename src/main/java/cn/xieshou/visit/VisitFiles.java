package cn.xieshou.visit;

import cn.xieshou.files.FileOwner;
import cn.xieshou.files.PageFiles;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures and papers of visits: the recorder's alone before, then read by whoever reads the visit, and not by the partner school. */
@Component
@Transactional
public class VisitFiles extends PageFiles {

    private static final int MOST = 100;
    private static final String STEP = "督查走访";
    private static final String PREFIX = "visit-";

    private final VisitRepository table;
    private final TaskFiles files;

    VisitFiles(VisitRepository table, TaskFiles files) {
        super(PREFIX, STEP, files);
        this.table = table;
        this.files = files;
    }

    /** A key that nobody else knows. */
    public static String newKey() {
        return newKey(PREFIX);
    }

    @Override
    protected boolean isKept(String key) {
        return table.isKept(key);
    }

    /** Before it is recorded a visit is no matter that anybody may see. */
    @Override
    public FileOwner owner(String pairingId, String key) {
        return new FileOwner(key, key, key, STEP);
    }

    /** What was kept under a key belongs to a visit from now on. */
    void bind(String key, String visit, String actor) {
        files.move(key, visit, actor);
        files.submit(new FileOwner(visit, visit, visit, STEP), actor);
    }

    /** The caller has checked that they may be seen. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Visit one) {
        return files.ofMatter(one.id(), MOST);
    }
}
