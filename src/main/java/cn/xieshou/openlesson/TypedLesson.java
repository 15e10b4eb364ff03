package cn.xieshou.openlesson;

import org.jspecify.annotations.Nullable;

/**
 * An open lesson as a person typed it.
 *
 * @param invited name of one of {@link Invited}
 * @param heldOn a date in one of the usual spellings
 * @param startsAt a time of the day: «9:20»
 * @param teacher name of a teacher of the school
 * @param seats a number; nothing if all who come find room
 */
public record TypedLesson(
        @Nullable String subject,
        @Nullable String grade,
        @Nullable String topic,
        @Nullable String teacher,
        @Nullable String heldOn,
        @Nullable String startsAt,
        @Nullable String place,
        @Nullable String invited,
        @Nullable String answerBy,
        @Nullable String seats,
        @Nullable String about) {

    /** Nothing typed yet; all schools are invited unless it is said otherwise. */
    public static final TypedLesson EMPTY = new TypedLesson("", "", "", "", "", "", "", Invited.ALL.name(), "", "", "");

    /** Of one as it is. */
    static TypedLesson of(OpenLesson one, String teacher) {
        return new TypedLesson(
                one.subject(),
                one.grade(),
                one.topic(),
                teacher,
                one.heldOn().toString(),
                one.startsAt(),
                one.place(),
                one.invited().name(),
                one.answerBy().toString(),
                one.seats() == null ? "" : String.valueOf(one.seats()),
                one.about());
    }
}
