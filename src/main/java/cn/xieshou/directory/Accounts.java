package cn.xieshou.directory;

import cn.xieshou.workflow.account.AccountDeleted;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import cn.xieshou.workflow.account.NewAccount;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people, here and in the engine alike. */
@Service
@Transactional
public class Accounts {

    private final PersonRepository persons;
    private final EngineAccounts engine;
    private final AccountPasswords passwords;
    private final PasswordLinks links;
    private final LinkIssue issue;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Accounts(
            PersonRepository persons,
            EngineAccounts engine,
            AccountPasswords passwords,
            PasswordLinks links,
            LinkIssue issue,
            ApplicationEventPublisher news,
            Clock clock) {
        this.persons = persons;
        this.engine = engine;
        this.passwords = passwords;
        this.links = links;
        this.issue = issue;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Adds people; nobody can sign in before they have chosen a password over a link of {@link PasswordLinks}, which goes to
     * everybody with an address at once if somebody who is signed in adds them. For the others there are {@link Slips}.
     */
    public void add(Collection<Person> added) {
        persons.insert(added);
        engine.putNew(added.stream()
                .map(person -> new NewAccount(person.account(), person.name(), person.email(), Set.of(person.group())))
                .toList());
        String by = Acting.account();
        if (!added.isEmpty()) {
            news.publishEvent(new AccountNews.Added(List.copyOf(added), by));
        }
        if (by != null) {
            first(added, by);
        }
    }

    /** An account of that name may have been here before, and have its password. */
    private void first(Collection<Person> added, String by) {
        Set<String> settled =
                passwords.having(added.stream().map(Person::account).toList());
        issue.links(
                added.stream()
                        .filter(person -> person.email() != null && !settled.contains(person.account()))
                        .toList(),
                0,
                by);
    }

    /** Changes names, roles, schools and addresses; a disabled account stays disabled. */
    public void change(Collection<Person> changed) {
        Map<String, Person> before = persons
                .lock(changed.stream().map(Person::account).toList())
                .stream()
                .collect(Collectors.toMap(Person::account, person -> person));
        persons.update(changed);
        Set<String> disabled = persons.disabled();
        for (Person person : changed) {
            putIntoEngine(person);
            if (disabled.contains(person.account())) {
                engine.disable(person.account());
            }
            Person old = before.get(person.account());
            if (old != null && !old.equals(person)) {
                changed(new AccountNews.Changed(old, person, Acting.account()));
            }
        }
        before.values().stream()
                .filter(old -> hasLeft(old, changed))
                .forEach(person -> news.publishEvent(new PersonLeft(person)));
    }

    /** Whether the person is in another place by now. */
    private static boolean hasLeft(Person before, Collection<Person> changed) {
        return changed.stream()
                .anyMatch(now ->
                        now.account().equals(before.account()) && !now.group().equals(before.group()));
    }

    private void changed(AccountNews.Changed change) {
        if (change.address()) {
            String account = change.after().account();
            links.end(account);
            persons.emailChanged(List.of(account), clock.instant());
        }
        news.publishEvent(change);
    }

    /** The sample password, for sample data. */
    public void setPassword(String account, String raw) {
        passwords.set(account, raw);
    }

    public void disable(String account) {
        boolean open = persons.disable(account, true);
        if (open) {
            links.end(account);
            persons.find(account)
                    .ifPresent(person -> news.publishEvent(new AccountNews.Disabled(person, Acting.account())));
        }
        engine.disable(account);
        if (open) {
            persons.find(account).ifPresent(person -> news.publishEvent(new PersonLeft(person)));
        }
    }

    /** An administrator deleted the account in the engine's own pages: nobody signs in with it any more. */
    @EventListener
    void deleted(AccountDeleted deleted) {
        disable(deleted.account());
    }

    public void enable(String account) {
        boolean enabled = persons.disable(account, false);
        persons.find(account).ifPresent(person -> {
            putIntoEngine(person);
            if (enabled) {
                news.publishEvent(new AccountNews.Enabled(person, Acting.account()));
            }
        });
    }

    @Transactional(readOnly = true)
    public boolean isDisabled(String account) {
        return persons.disabled(account);
    }

    /** Names of the accounts that nobody can sign in with. */
    @Transactional(readOnly = true)
    public Set<String> disabled() {
        return persons.disabled();
    }

    /** Takes an account away that nothing happened with yet, its password too: who gets the name later gets nothing with it. */
    public void remove(String account) {
        links.end(account);
        Optional<Person> person = persons.find(account);
        persons.delete(account);
        engine.delete(account);
        person.ifPresent(gone -> news.publishEvent(new PersonLeft(gone)));
    }

    /** Changes where the person is reached. */
    public void reach(String account, @Nullable String email, @Nullable String phone) {
        persons.find(account)
                .ifPresent(old ->
                        change(List.of(new Person(account, old.name(), old.role(), old.school(), email, phone))));
    }

    /** Everybody with an account, by account name. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return persons.all();
    }

    private void putIntoEngine(Person person) {
        engine.put(person.account(), person.name(), person.email(), Set.of(person.group()));
    }
}
