package cn.xieshou.directory;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a link to choose a password can reach its person, and nobody else. */
@Component
class LinkWays {

    /** As long as no link goes to an address that was changed: time for the old address's owner to object. */
    static final Duration WAIT = Duration.ofDays(1);

    private final PersonRepository persons;
    private final EngineAccounts engine;
    private final Clock clock;

    LinkWays(PersonRepository persons, EngineAccounts engine, Clock clock) {
        this.persons = persons;
        this.engine = engine;
        this.clock = clock;
    }

    /** Why none can go now, in Chinese; empty if one can. */
    Optional<String> whyNone(Person person) {
        Optional<Account> account = engine.enabled(person.account());
        if (account.isEmpty()) {
            return Optional.of("账号已停用，不能发送链接");
        }
        String email = person.email();
        if (email == null || email.isBlank()) {
            return Optional.of("没有登记邮箱，请先登记本人的邮箱");
        }
        return waitsUntil(person.account(), account.get().credentials())
                .map(until -> "邮箱刚改过，为防冒用，" + ChineseDates.monthDayAndMinute(until) + "以后才能向新邮箱发送链接");
    }

    /** An account that nobody has had a password for has nothing that could be taken over. */
    private Optional<Instant> waitsUntil(String account, int credentials) {
        return credentials == 0
                ? Optional.empty()
                : persons.emailChangedAt(account)
                        .map(changed -> changed.plus(WAIT))
                        .filter(until -> until.isAfter(clock.instant()));
    }
}
