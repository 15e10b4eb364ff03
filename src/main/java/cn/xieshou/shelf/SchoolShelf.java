package cn.xieshou.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a school says of itself to those paired with it (R-SHR-1).
 *
 * @param ideas 办学理念, empty if it has said nothing
 * @param strengths 办学特色, empty if it has said nothing
 * @param changedAt null if it has said nothing
 */
public record SchoolShelf(
        String school,
        String ideas,
        String strengths,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static SchoolShelf empty(String school) {
        return new SchoolShelf(school, "", "", null, null);
    }

    public boolean saysNothing() {
        return ideas.isEmpty() && strengths.isEmpty();
    }
}
