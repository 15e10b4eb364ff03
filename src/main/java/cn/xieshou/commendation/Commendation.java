package cn.xieshou.commendation;

import cn.xieshou.shared.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of commendation: of a programme, for a school year (R-AWD-1).
 *
 * @param id business key of all that happens in it, {@code B-2026-001}
 * @param opinion what was said last of it: why the list came back, why nobody is commended
 * @param compiledBy account of who of the office put the list together
 * @param publicFrom the first day of the publicity, null before
 * @param decidedBy account of who of the leading group decided
 */
public record Commendation(
        String id,
        String programme,
        int schoolYear,
        CommendationState state,
        String openedBy,
        Instant openedAt,
        @Nullable String opinion,
        @Nullable String compiledBy,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    static final String PREFIX = "B-";

    static String key(int year, int running) {
        return "%s%d-%03d".formatted(PREFIX, year, running);
    }

    static boolean isKey(String businessKey) {
        return businessKey.startsWith(PREFIX);
    }

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    public String path() {
        return "/commendations/" + id;
    }

    /** Whether everybody reads who is on its list: it was public, and did not come to nothing. */
    public boolean names() {
        return publicFrom != null && state != CommendationState.NONE;
    }

    /** Whether objections are taken on that day. */
    public boolean isPublic(LocalDate day) {
        return state == CommendationState.PUBLIC && publicUntil != null && !publicUntil.isBefore(day);
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Commendation[" + id + ", " + state + "]";
    }
}
