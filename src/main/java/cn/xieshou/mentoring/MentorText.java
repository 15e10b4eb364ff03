package cn.xieshou.mentoring;

import java.time.Instant;

/** What a mentor wrote of one apprentice in their own words over a personal link (R-MEN-1); the liaison's form opens with it. */
public record MentorText(long mentorship, MentorTextKind kind, String content, Instant writtenAt) {

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "MentorText[" + mentorship + ", " + kind + "]";
    }
}
