package cn.xieshou.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * Sees every failure on the embedded database. After one that broke its file H2 answers nothing any more, not even when there is
 * room again, so the program ends: whoever was not answered knows that nothing was stored, and a restart works.
 */
final class FileWatch implements SQLExceptionOverride {

    /** Database closed; file not written or not read. */
    private static final Set<Integer> BROKEN = Set.of(90028, 90031, 90098);

    private static final String STORE_FAILED = "MVStoreException";

    private final Path folder;
    private final LostFile lost;

    FileWatch(Path folder, LostFile lost) {
        this.folder = folder;
        this.lost = lost;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (FullDisk.isIn(failure)) {
            lost.end(folder, "磁盘已满，数据库无法写入");
        } else if (BROKEN.contains(failure.getErrorCode()) || isStoreFailed(failure)) {
            lost.end(folder, "数据库文件无法读写");
        }
        return Override.CONTINUE_EVICT;
    }

    private static boolean isStoreFailed(SQLException failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals(STORE_FAILED)
                        && Causes.of(cause).anyMatch(java.io.IOException.class::isInstance));
    }
}
