package cn.xieshou.openlesson;

import cn.xieshou.shared.MayBeAbsent;
import org.jspecify.annotations.Nullable;

/**
 * What a school answers, as a person typed it.
 *
 * @param answer {@link #COMES} or {@link #STAYS}
 * @param names of those who come: «王某、李某»
 */
public record TypedAnswer(
        @MayBeAbsent @Nullable String answer,
        @Nullable String names,
        @Nullable String remark) {

    public static final String COMES = "comes";
    public static final String STAYS = "stays";

    /** Nothing typed yet. */
    public static final TypedAnswer EMPTY = new TypedAnswer("", "", "");
}
