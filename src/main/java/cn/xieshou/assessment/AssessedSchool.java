package cn.xieshou.assessment;

import cn.xieshou.evaluation.Grade;
import cn.xieshou.rectification.AdmonitionEffect;
import cn.xieshou.shared.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A school's part in an assessment: its supervision, what it closes with, its grade.
 *
 * @param cap the best grade that its admonitions leave it, {@link AdmonitionEffect#UNLIMITED} for any
 * @param unfinished rectifications that were not over on the last day that counts
 * @param summary what it did; with {@code learnt} null until written
 * @param proposed by the decision table
 * @param departure why the section decided otherwise; null if it took the proposal
 * @param firstGrade before an appeal was upheld
 */
public record AssessedSchool(
        long assessment,
        Side side,
        String cap,
        String capReason,
        int unfinished,
        @Nullable String summary,
        @Nullable String learnt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String proposed,
        @Nullable String proposedReason,
        @Nullable String grade,
        @Nullable String departure,
        @Nullable String firstGrade) {

    /** «有1项整改没有完成；效能告诫执行中»; empty where there is nothing. */
    public String supervision() {
        String open = unfinished == 0 ? "" : "有" + unfinished + "项整改没有完成";
        return open + (open.isEmpty() || capReason.isEmpty() ? "" : "；") + capReason;
    }

    public @Nullable Grade graded() {
        return grade == null ? null : Grade.valueOf(grade);
    }

    /** How the grade came about, in words. */
    public String reason() {
        String proposal = proposed == null ? "" : "建议" + Grade.valueOf(proposed).label() + "：" + proposedReason;
        return departure == null ? proposal : proposal + "；归口股室另行评定：" + departure;
    }
}
