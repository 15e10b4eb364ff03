package cn.xieshou.ledger;

import java.util.List;

/**
 * A kind of activity (R-ACT-1).
 *
 * @param quotas ids of the clauses that it can count for, separated by commas; empty if none
 * @param needsSubject whether it is about one subject
 * @param placeInList where it stands among the others
 */
public record ActivityType(String code, String name, String quotas, boolean needsSubject, int placeInList) {

    /** Ids of the clauses that it can count for: {@code Q-06}. */
    public List<String> clauses() {
        return quotas.isEmpty() ? List.of() : List.of(quotas.split(","));
    }
}
