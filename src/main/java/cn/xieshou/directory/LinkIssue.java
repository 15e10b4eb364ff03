package cn.xieshou.directory;

import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes one-time links and the codes of slips; whoever calls has looked whether there may be one. */
@Component
class LinkIssue {

    /** A first link: time to find the mail. */
    static final Duration FIRST = Duration.ofDays(7);

    /** A link in place of a password that is in use. */
    static final Duration AGAIN = Duration.ofDays(1);

    private final PasswordLinkRepository table;
    private final SecurityLog log;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    LinkIssue(PasswordLinkRepository table, SecurityLog log, ApplicationEventPublisher news, Clock clock) {
        this.table = table;
        this.log = log;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Links to the people's own addresses, in place of earlier ones.
     *
     * @param credentials how many passwords each of them has had
     * @param sender null if the owner asked for it
     */
    void links(Collection<Person> people, int credentials, @Nullable String sender) {
        Instant now = clock.instant();
        Instant expires = now.plus(credentials == 0 ? FIRST : AGAIN);
        List<PasswordLink> links = people.stream()
                .map(person -> new PasswordLink(
                        UUID.randomUUID().toString(),
                        person.account(),
                        Objects.requireNonNull(person.email(), "a mail address"),
                        credentials,
                        sender,
                        now,
                        expires,
                        null))
                .toList();
        table.put(links);
        log.together(() -> tell(people, links));
    }

    /** Of thousands whom an import brings, the log's lines are written at once. */
    private boolean tell(Collection<Person> people, List<PasswordLink> links) {
        int n = 0;
        for (Person person : people) {
            PasswordLink link = links.get(n++);
            news.publishEvent(new AccountNews.LinkSent(
                    person,
                    link.id(),
                    Objects.requireNonNull(link.expiresAt(), "an end"),
                    link.credentials() == 0,
                    link.sender()));
        }
        return true;
    }

    /** The code for a slip of somebody who has had no password yet, in place of any earlier one. */
    String slip(Person person, String sender) {
        String code = SlipCode.random();
        PasswordLink link = new PasswordLink(
                UUID.randomUUID().toString(), person.account(), null, 0, sender, clock.instant(), null, null);
        table.put(List.of(link));
        table.addSecret(link.id(), Secret.hash(code));
        return code;
    }
}
