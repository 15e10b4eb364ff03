package cn.xieshou.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to accounts, published in the transaction in which it happens: whoever tells people or keeps a record
 * listens. {@code by} is the account that did it, null if the program did or somebody who was not signed in.
 */
public sealed interface AccountNews {

    @Nullable String by();

    /** New accounts, still without a password. */
    record Added(List<Person> people, @Nullable String by) implements AccountNews {}

    /** Another name, role, school, address or number. */
    record Changed(Person before, Person after, @Nullable String by) implements AccountNews {

        public boolean address() {
            return !java.util.Objects.equals(before.email(), after.email());
        }

        /** Whether the person acts for others now: another role or another school. */
        public boolean group() {
            return !before.group().equals(after.group());
        }
    }

    /** Somebody took over another's place with the {@code tasks} that waited there; the other's account ends. */
    record HandedOver(
            Person former,
            Person successor,
            int tasks,
            @Nullable String by) implements AccountNews {}

    /** Nobody signs in with the account any more. */
    record Disabled(Person person, @Nullable String by) implements AccountNews {}

    record Enabled(Person person, @Nullable String by) implements AccountNews {}

    /**
     * A link to choose a password is on its way to the person's own address.
     *
     * @param id of the link; its secret is made when the mail leaves
     * @param first whether the account has had no password yet
     * @param by who sent it, null if the owner asked for it on the sign-in page
     */
    record LinkSent(
            Person person,
            String id,
            Instant expires,
            boolean first,
            @Nullable String by) implements AccountNews {}

    /** A slip with a code was printed for somebody whom no mail reaches; {@code times} with this one. */
    record SlipPrinted(Person person, int times, @Nullable String by) implements AccountNews {}

    /** A link or slip holds no more, because somebody took it back. */
    record LinkRevoked(
            Person person, boolean slip, @Nullable String by) implements AccountNews {}

    /** The owner has chosen a password over a link. */
    record LinkUsed(Person person, boolean first, @Nullable String by) implements AccountNews {}
}
