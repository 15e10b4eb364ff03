package cn.xieshou.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a school gives to others (R-SHR-1).
 *
 * @param school code of the school that gives it
 * @param subject empty if it is about none
 * @param grade empty if it is for no single one
 * @param author who made it, in the school's words
 * @param filesKey under which its files are kept
 * @param changedAt when its files or its description were last changed
 * @param recommendedAt since when the bureau recommends it to all schools; null if it does not
 */
public record Material(
        long id,
        String school,
        String title,
        MaterialKind kind,
        String subject,
        String grade,
        String author,
        String about,
        Rights rights,
        MaterialState state,
        String filesKey,
        String shelvedBy,
        Instant shelvedAt,
        Instant changedAt,
        @Nullable String recommendedBy,
        @Nullable Instant recommendedAt) {

    /** «教学设计 · 数学 · 五年级» */
    public String sort() {
        return kind.label() + (subject.isEmpty() ? "" : " · " + subject) + (grade.isEmpty() ? "" : " · " + grade);
    }

    public boolean recommended() {
        return recommendedAt != null;
    }

    public boolean shown() {
        return state == MaterialState.SHOWN;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Material[" + id + ", " + state + "]";
    }
}
