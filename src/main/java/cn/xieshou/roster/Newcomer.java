package cn.xieshou.roster;

import cn.xieshou.directory.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an import brought and who has not chosen a password yet.
 *
 * @param state in Chinese: what is missing, or how far the link has come
 * @param ready whether a link can be sent now
 * @param trouble whether something has to be put right first
 * @param sentAt when the last link was sent, null if none was
 */
public record Newcomer(
        Person person,
        String state,
        boolean ready,
        boolean trouble,
        @Nullable Instant sentAt) {

    /** Style of the badge that names the state. */
    public String badge() {
        if (trouble) {
            return "bad";
        }
        return ready ? "warn" : "on";
    }
}
