package cn.xieshou.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An activity as a person typed it.
 *
 * @param type code of the type
 * @param heldOn a date in one of the usual spellings
 * @param hours how long it took, in hours
 * @param place name of a {@link Place}
 * @param supportingPeople names of those of the supporting school: «王某、李某»
 * @param recipientPeople the same of the recipient school
 * @param remark why what looks odd is so; needed where something does
 */
public record TypedActivity(
        @Nullable String type,
        @Nullable String heldOn,
        @Nullable String hours,
        @Nullable String place,
        @Nullable String placeNote,
        @Nullable String subject,
        @Nullable String grade,
        @Nullable String topic,
        @Nullable String content,
        @Nullable String effect,
        @Nullable String supportingPeople,
        @Nullable String recipientPeople,
        @Nullable String remark) {

    /** Nothing typed yet. */
    public static final TypedActivity EMPTY =
            new TypedActivity(null, null, null, null, null, null, null, null, null, null, null, null, null);
}
