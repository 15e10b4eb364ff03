package cn.xieshou.programme;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of one measure of a quota.
 *
 * @param measure {@code Q-01}, or {@code Q-18.days} where a quota measures several things
 * @param least how many there must be at least, in the measure's unit
 * @param most how many at most, null where the clause has no upper number
 */
public record ProgrammeQuota(
        String measure, int least, @Nullable Integer most) {

    /** «不少于3», «1—2» */
    public String amount() {
        return most == null ? "不少于" + least : least == most ? String.valueOf(least) : least + "—" + most;
    }
}
