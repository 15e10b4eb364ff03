package cn.xieshou.database;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the program, once, with one line that says which disk to look at. */
class LostFile {

    /** As programs say that reading or writing failed. */
    static final int EXIT_CODE = 74;

    private static final Logger LOG = LoggerFactory.getLogger(LostFile.class);

    /** How long people's last requests may take to be answered. */
    private static final long LAST_ANSWERS_MILLIS = 10_000;

    private final AtomicBoolean ending = new AtomicBoolean();

    void expectEnd() {
        ending.set(true);
    }

    void end(Path folder, String reason) {
        if (ending.compareAndSet(false, true)) {
            File disk = folder.toFile();
            LOG.error(
                    "{}：目录 {}，所在磁盘剩余{}兆字节。程序即将停止，已经提交成功的内容都已保存；请腾出空间后重新启动。",
                    reason,
                    folder,
                    disk.getUsableSpace() / (1024 * 1024));
            daemon("xieshou-end", () -> System.exit(EXIT_CODE));
            daemon("xieshou-end-at-last", LostFile::endAtLast);
        }
    }

    /** Closing may wait for what the broken database will never answer. */
    private static void endAtLast() {
        try {
            Thread.sleep(LAST_ANSWERS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
