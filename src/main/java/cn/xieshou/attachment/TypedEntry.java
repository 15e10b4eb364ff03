package cn.xieshou.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as a person typed it.
 *
 * @param cadre id of the cadre, empty for a visit
 * @param firstDay a date in one of the usual spellings
 * @param lastDay empty for a visit
 */
public record TypedEntry(
        @Nullable String cadre,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String place,
        @Nullable String content) {

    /** Nothing typed yet. */
    public static final TypedEntry EMPTY = new TypedEntry("", "", "", "", "");

    public static TypedEntry visit(@Nullable String day, @Nullable String findings) {
        return new TypedEntry("", day, day, "", findings);
    }
}
