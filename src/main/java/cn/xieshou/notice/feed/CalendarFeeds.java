package cn.xieshou.notice.feed;

import cn.xieshou.directory.Directory;
import cn.xieshou.shared.Secret;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Private calendar feeds: one address per person that a phone or Outlook reads without signing in. */
@Service
@Transactional
public class CalendarFeeds {

    private static final Duration NOTED = Duration.ofMinutes(10);

    private final FeedRepository table;
    private final FeedContent content;
    private final Directory directory;
    private final EngineAccounts accounts;
    private final Clock clock;
    private final String baseUrl;

    CalendarFeeds(
            FeedRepository table,
            FeedContent content,
            Directory directory,
            EngineAccounts accounts,
            Clock clock,
            @Value("${xieshou.base-url}") String baseUrl) {
        this.table = table;
        this.content = content;
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
        this.baseUrl = StringUtils.trimTrailingCharacter(baseUrl, '/');
    }

    /**
     * The account's open feed.
     *
     * @param readAt when a calendar program last read it, to ten minutes
     */
    public record State(Instant openedAt, Optional<Instant> readAt) {}

    @Transactional(readOnly = true)
    public Optional<State> of(String account) {
        return table.of(account).map(feed -> new State(feed.openedAt(), feed.readAt()));
    }

    /** Opens the feed under a new address, the only time it can be read; an earlier address ends. */
    public String open(String account) {
        String secret = Secret.random();
        table.open(account, Secret.hash(secret), clock.instant());
        return baseUrl + "/calendar/feed/" + secret + ".ics";
    }

    /** Shuts the feed: its address answers as if it had never been. */
    public void close(String account) {
        table.close(account);
    }

    /** The calendar under {@code secret}; empty for an unknown one and for people who may not sign in any more. */
    public Optional<String> read(String secret) {
        return Optional.of(secret)
                .filter(Secret::isPossible)
                .flatMap(known -> table.account(Secret.hash(known)))
                .filter(account -> accounts.enabled(account).isPresent())
                .flatMap(directory::person)
                .map(person -> {
                    Instant now = clock.instant();
                    table.read(person.account(), now, now.minus(NOTED));
                    return content.of(person);
                });
    }
}
