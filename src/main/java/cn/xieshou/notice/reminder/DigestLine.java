package cn.xieshou.notice.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a digest.
 *
 * @param heading under which it stands
 * @param text «逾期3个工作日：签署结对帮扶协议（一中—二中），应于2026年11月17日办结»
 * @param title what is to be done: «签署结对帮扶协议（一中—二中）»
 * @param path address inside the application
 * @param taskId null if it is about no task
 * @param due the recipient's own date, null if it is somebody else's or there is none
 */
record DigestLine(
        String heading,
        String text,
        String title,
        String path,
        @Nullable String taskId,
        @Nullable Instant due) {

    /** Nobody reads on; the rest is on the page. */
    static final int MOST = 40;

    /** One beyond what is written out: it only counts. */
    static DigestLine more(String heading) {
        return new DigestLine(heading, "", "", "/", null, null);
    }
}
