package cn.xieshou.mentoring.web;

import org.jspecify.annotations.Nullable;

/** What somebody types to hand a mentorship to another mentor, or of it to end one. */
record TypedChange(
        @Nullable String lastDay,
        @Nullable String reason,
        @Nullable String mentor) {

    static final TypedChange EMPTY = new TypedChange("", "", "");
}
