package cn.xieshou.mentoring;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to record a new backbone teacher.
 *
 * @param teacher staff number
 * @param level name of a {@link cn.xieshou.directory.Backbone}
 */
public record TypedBackbone(
        @Nullable String teacher,
        @Nullable String subject,
        @Nullable String level,
        @Nullable String namedOn,
        @Nullable String document) {

    public static final TypedBackbone EMPTY = new TypedBackbone(null, null, null, null, null);
}
