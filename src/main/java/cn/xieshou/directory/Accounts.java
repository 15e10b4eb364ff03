package cn.xieshou.directory;

import cn.xieshou.workflow.EngineAccounts;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people, here and in the engine alike. */
@Service
@Transactional
public class Accounts {

    /** No letter or digit that is taken for another one when a password is copied by hand. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 10;

    private final Persons persons;
    private final EngineAccounts engine;
    private final SecureRandom random = new SecureRandom();

    Accounts(Persons persons, EngineAccounts engine) {
        this.persons = persons;
        this.engine = engine;
    }

    /** Adds people; nobody can sign in before {@link #setPassword}. */
    public void add(Collection<Person> added) {
        persons.insert(added);
        added.forEach(this::putIntoEngine);
    }

    /** Changes names, roles, schools and addresses; a disabled account stays disabled. */
    public void change(Collection<Person> changed) {
        persons.update(changed);
        for (Person person : changed) {
            putIntoEngine(person);
            if (persons.disabled(person.account())) {
                engine.disable(person.account());
            }
        }
    }

    /** A password for the first sign-in, or after the old one was forgotten; its owner changes it then. */
    public void setPassword(String account, String raw) {
        engine.setPassword(account, raw);
    }

    /** Gives the account a random password and returns it, the only time it can be read. */
    public String resetPassword(String account) {
        String raw = randomPassword();
        engine.setPassword(account, raw);
        return raw;
    }

    public String randomPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    public void disable(String account) {
        persons.disable(account, true);
        engine.disable(account);
    }

    public void enable(String account) {
        persons.disable(account, false);
        persons.find(account).ifPresent(this::putIntoEngine);
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

    /** Takes an account away that nothing happened with yet; nobody signs in with it any more. */
    public void remove(String account) {
        engine.disable(account);
        persons.delete(account);
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

    /** Accounts whose name, person or school code contains {@code text}, one page of them. */
    @Transactional(readOnly = true)
    public Page<Person> search(String text, int page, int size) {
        return persons.search(text, page, size);
    }

    private void putIntoEngine(Person person) {
        engine.put(person.account(), person.name(), person.email(), Set.of(person.group()));
    }
}
