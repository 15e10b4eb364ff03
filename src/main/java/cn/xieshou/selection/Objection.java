package cn.xieshou.selection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection （异议） to a published name.
 *
 * @param name of the nominee, who may have been replaced since
 * @param recordedBy account of who recorded it, or {@link #BY_LINK}
 * @param upheld null until the section has decided, and if it will not any more
 * @param reason the section's, null until then
 */
public record Objection(
        long id,
        String teacher,
        String name,
        String content,
        String recordedBy,
        Instant recordedAt,
        @Nullable Boolean upheld,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** In place of an account: somebody who is named in the notice wrote it over a personal link. */
    static final String BY_LINK = "本人通过个人链接";

    public boolean open() {
        return upheld == null && decidedAt == null;
    }

    /** «待处理», «成立», «不成立», or «不再处理» where the selection ended before. */
    public String standing() {
        if (upheld == null) {
            return open() ? "待处理" : "不再处理";
        }
        return upheld ? "成立" : "不成立";
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Objection[" + id + "]";
    }
}
