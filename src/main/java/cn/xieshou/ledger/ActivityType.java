package cn.xieshou.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of activity (R-ACT-1).
 *
 * @param quotas ids of the clauses that it can count for, separated by commas; empty if none
 * @param needsSubject whether it is about one subject
 * @param placeInList where it stands among the others
 * @param retiredOn since when it is offered no more; null while it is
 */
public record ActivityType(
        String code,
        String name,
        String quotas,
        boolean needsSubject,
        int placeInList,
        @Nullable LocalDate retiredOn) {

    /** The same under another code. */
    ActivityType called(String other) {
        return new ActivityType(other, name, quotas, needsSubject, placeInList, retiredOn);
    }

    /** «备课组教研», one that is offered no more says so. */
    public String label() {
        return retiredOn == null ? name : name + "（" + retiredOn.getYear() + "年停用）";
    }

    /** Ids of the clauses that it can count for: {@code Q-06}. */
    public List<String> clauses() {
        return quotas.isEmpty() ? List.of() : List.of(quotas.split(","));
    }
}
