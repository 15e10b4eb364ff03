package cn.xieshou.rectification;

import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, and what the school does about it.
 *
 * @param position from 1
 * @param measure what the school will do, null until it has said so
 * @param responsible who of the school does it
 * @param untilOn by when
 * @param report what was done, null until the school has reported
 */
public record Finding(
        int position,
        String finding,
        @Nullable String measure,
        @Nullable String responsible,
        @Nullable LocalDate untilOn,
        @Nullable String report) {

    /** «由教导处主任负责，2026年11月20日前完成»; empty while nobody has said so. */
    public String whoAndWhen() {
        return responsible == null || untilOn == null
                ? ""
                : "由" + responsible + "负责，" + ChineseDates.date(untilOn) + "前完成";
    }

    /** All that is known of it as one text, for a form. */
    public String inWords() {
        StringBuilder words = new StringBuilder(position + ". 问题：" + finding);
        if (measure != null) {
            words.append("\n措施：")
                    .append(measure)
                    .append("（")
                    .append(whoAndWhen())
                    .append("）");
        }
        if (report != null) {
            words.append("\n结果：").append(Objects.requireNonNull(report));
        }
        return words.toString();
    }
}
