package cn.xieshou.database;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operating system says when there is no room left. */
final class FullDisk {

    /** Linux and macOS; Windows; a quota. */
    private static final Set<String> WORDS = Set.of(
            "no space left on device",
            "disk full",
            "not enough space on the disk",
            "磁盘空间不足",
            "设备上没有空间",
            "disk quota exceeded");

    private FullDisk() {}

    static boolean isIn(@Nullable Throwable thrown) {
        return Causes.of(thrown).anyMatch(FullDisk::tells);
    }

    private static boolean tells(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof IOException && message != null && mentions(message.toLowerCase(Locale.ROOT));
    }

    private static boolean mentions(String message) {
        return WORDS.stream().anyMatch(message::contains);
    }
}
