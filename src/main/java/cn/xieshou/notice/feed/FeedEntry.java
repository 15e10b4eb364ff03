package cn.xieshou.notice.feed;

import cn.xieshou.shared.Checksum;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about one day.
 *
 * @param uid the same at every reading
 * @param link address of the task, null for a day that is no task
 */
record FeedEntry(
        String uid, LocalDate day, String title, @Nullable String link) {

    /** Another one means that people see something else in their calendars. */
    String checksum() {
        return Checksum.ofText(day + "\n" + title + "\n" + link);
    }
}
