package cn.xieshou.workflow.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a matter was sent back the last time, for whoever decides on it again.
 *
 * @param at when
 * @param returned when and by whom: «2026年8月20日由初教股 王某退回»
 * @param opinion what was asked for, empty if nothing is known of it
 * @param answered whether it was handed in again since
 * @param unchangedReason why nothing was changed, empty if something was or nothing had to be said
 * @param read what was read then
 */
public record Comeback(
        Instant at, String returned, String opinion, boolean answered, String unchangedReason, List<ReadPart> read) {

    /** «2026年8月20日由初教股 王某退回，退回意见：请写明次数» */
    public String sentence() {
        return returned + (opinion.isEmpty() ? "。" : (returned.endsWith("退回") ? "，退回意见：" : "，意见是：") + opinion);
    }

    /** «再次提交时说明没有改动的理由：次数已在月度安排里写明», empty without one. */
    public String reason() {
        return unchangedReason.isEmpty() ? "" : "再次提交时说明没有改动的理由：" + unchangedReason;
    }

    /** «退回以后新附的文件：分工表.txt。», empty if there are none. */
    public static String files(List<String> added) {
        return added.isEmpty() ? "" : "退回以后新附的文件：" + String.join("、", added) + "。";
    }

    /** All of it in one text. */
    String told(Optional<Comparison> changes, List<String> addedFiles) {
        return Stream.of(
                        sentence(),
                        reason(),
                        files(addedFiles),
                        changes.map(Comparison::text).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** What is different now; empty if nothing of what was read then is read now. */
    Optional<Comparison> with(List<ReadPart> now) {
        return Comparison.isPossible(read, now) ? Optional.of(Comparison.of(read, now)) : Optional.empty();
    }
}
