package cn.xieshou.workflow.form;

import java.time.Instant;
import java.util.List;

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

    /** What is different now. */
    Comparison with(List<ReadPart> now) {
        return Comparison.of(read, now);
    }
}
