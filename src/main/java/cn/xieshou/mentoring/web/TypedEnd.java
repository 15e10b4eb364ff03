package cn.xieshou.mentoring.web;

import org.jspecify.annotations.Nullable;

/** What somebody types to end a mentorship. */
record TypedEnd(@Nullable String lastDay, @Nullable String reason) {

    TypedChange change() {
        return new TypedChange(lastDay, reason, "");
    }
}
