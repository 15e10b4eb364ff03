package cn.xieshou.shelf;

import org.jspecify.annotations.Nullable;

/**
 * That a material was used in class, as a person typed it.
 *
 * @param pairing id of the pairing with the school that gives it
 * @param heldOn a date in one of the usual spellings
 * @param className «八年级2班»
 * @param teacher name of who taught
 * @param hours how long it took, in hours
 * @param remark why what looks odd is so; needed where something does
 */
public record TypedUse(
        @Nullable String pairing,
        @Nullable String heldOn,
        @Nullable String className,
        @Nullable String teacher,
        @Nullable String hours,
        @Nullable String effect,
        @Nullable String remark) {

    /** Nothing typed yet; most lessons take less than an hour. */
    public static TypedUse in(String pairing) {
        return new TypedUse(pairing, "", "", "", "1", "", "");
    }
}
