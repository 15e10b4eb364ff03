package cn.xieshou.directory;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Secret;
import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links with which people choose their password themselves. A link goes to the person's own address only, holds for
 * seven days where it is the first and for one day after that, for one use, and ends with a newer one, another address, another
 * password and the account. Its secret (256 random bits) is made when the mail leaves and is kept as SHA-256 only, so nobody
 * who reads mails here can use it. The code of a printed slip ({@link Slips}) opens the same page.
 */
@Service
@Transactional
public class PasswordLinks {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_FOR_ANYBODY = Duration.ofHours(1);

    private final PersonRepository persons;
    private final EngineAccounts engine;
    private final AccountPasswords passwords;
    private final PasswordLinkRepository table;
    private final LinkIssue issue;
    private final LinkWays ways;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PasswordLinks(
            PersonRepository persons,
            EngineAccounts engine,
            AccountPasswords passwords,
            PasswordLinkRepository table,
            LinkIssue issue,
            LinkWays ways,
            ApplicationEventPublisher news,
            Clock clock) {
        this.persons = persons;
        this.engine = engine;
        this.passwords = passwords;
        this.table = table;
        this.issue = issue;
        this.ways = ways;
        this.news = news;
        this.clock = clock;
    }

    /** Why no link can go to this person now, in Chinese; empty if one can. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(Person person) {
        return ways.whyNone(person);
    }

    /**
     * Sends a link to the person's own address; an earlier one ends.
     *
     * @param sender account of who sends it
     * @return why none was sent, in Chinese; empty if it was
     */
    public Optional<String> send(Person person, String sender) {
        persons.lock(List.of(person.account()));
        Optional<PasswordLink> fresh = fresh(person.account(), PAUSE);
        if (fresh.isPresent()) {
            return Optional.of(ChineseDates.monthDayAndMinute(fresh.get().requestedAt()) + "刚发送过链接，没有重复发送");
        }
        Optional<String> why = whyNot(person);
        if (why.isEmpty()) {
            put(person, sender);
        }
        return why;
    }

    /** Sends a link to whoever asks for one on the sign-in page, at most one an hour; nothing if there can be none. */
    void ask(String typed) {
        persons.lock(List.of(typed)).stream()
                .filter(person -> whyNot(person).isEmpty())
                .filter(person -> fresh(person.account(), PAUSE_FOR_ANYBODY).isEmpty())
                .forEach(person -> put(person, null));
    }

    private Optional<PasswordLink> fresh(String account, Duration pause) {
        Instant since = clock.instant().minus(pause);
        return newest(account)
                .filter(this::holds)
                .filter(link -> !link.isSlip() && link.requestedAt().isAfter(since));
    }

    private void put(Person person, @Nullable String sender) {
        int credentials =
                engine.enabled(person.account()).map(Account::credentials).orElse(0);
        issue.links(List.of(person), credentials, sender);
    }

    /**
     * Takes back what was sent or printed; nothing can be chosen over it any more.
     *
     * @return whether there was something that held
     */
    public boolean revoke(Person person, String by) {
        persons.lock(List.of(person.account()));
        Optional<PasswordLink> held = newest(person.account()).filter(this::holds);
        held.ifPresent(link -> {
            table.end(person.account());
            news.publishEvent(new AccountNews.LinkRevoked(person, link.isSlip(), by));
        });
        return held.isPresent();
    }

    /** A new secret for the link's mail that leaves now; empty if the link does not hold any more. */
    public Optional<String> secret(String linkId) {
        return table.find(linkId).filter(this::holds).map(link -> {
            String secret = Secret.random();
            table.addSecret(linkId, Secret.hash(secret));
            return secret;
        });
    }

    /** The account that may choose its password with this secret; empty for a wrong, old or used one, whichever it is. */
    @Transactional(readOnly = true)
    public Optional<String> account(String secret) {
        return link(secret).map(PasswordLink::account);
    }

    /**
     * The owner's choice over the link.
     *
     * @return whether the link held; of two at the same moment one hears yes
     * @throws cn.xieshou.workflow.account.PasswordRefused if the rules do not allow the password; the link holds on
     */
    public boolean use(String secret, String raw) {
        Optional<PasswordLink> link = link(secret);
        if (link.isEmpty() || !table.use(link.get().id(), clock.instant())) {
            return false;
        }
        String account = link.get().account();
        passwords.chooseOnPage(account, raw);
        boolean first = link.get().credentials() == 0;
        persons.find(account).ifPresent(person -> news.publishEvent(new AccountNews.LinkUsed(person, first, account)));
        return true;
    }

    /** The newest links of these accounts, those that hold no more included. */
    @Transactional(readOnly = true)
    public Map<String, PasswordLink> newest(Collection<String> accounts) {
        return table.of(accounts);
    }

    @Transactional(readOnly = true)
    public Optional<PasswordLink> newest(String account) {
        return Optional.ofNullable(table.of(List.of(account)).get(account));
    }

    /** Whether the account can still choose its password with the link. */
    @Transactional(readOnly = true)
    public boolean holds(PasswordLink link) {
        return link.usedAt() == null
                && link.isInTime(clock.instant())
                && engine.enabled(link.account())
                        .filter(account -> account.credentials() == link.credentials())
                        .isPresent()
                && persons.find(link.account())
                        .filter(person -> Objects.equals(link.address(), person.email()))
                        .isPresent();
    }

    void end(String account) {
        table.end(account);
    }

    private Optional<PasswordLink> link(String secret) {
        return Optional.of(secret)
                .filter(possible -> Secret.isPossible(possible) || SlipCode.isPossible(possible))
                .flatMap(possible -> table.bySecret(Secret.hash(possible)))
                .filter(this::holds);
    }
}
