package cn.xieshou.workflow.account;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts people sign in with, their groups and passwords, kept in the engine's identity service. */
@Service
@Transactional
public class EngineAccounts {

    private final IdentityService identity;
    private final AccountAccess access;
    private final PasswordRules rules;
    private final PasswordHash hash;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final ManyAccounts many;

    EngineAccounts(
            IdentityService identity,
            AccountAccess access,
            PasswordRules rules,
            PasswordHash hash,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            ManyAccounts many) {
        this.identity = identity;
        this.access = access;
        this.rules = rules;
        this.hash = hash;
        this.throttle = throttle;
        this.events = events;
        this.many = many;
    }

    /** Creates or updates an account with exactly these groups and enables it; a new one has no password yet. */
    public void put(String account, String fullName, @Nullable String email, Set<String> groups) {
        unseen(() -> {
            User user = find(account).orElseGet(() -> identity.newUser(account));
            user.setFirstName(fullName);
            user.setLastName("");
            user.setEmail(email);
            identity.saveUser(user);
            join(account, groups);
            access.disabled(account, false);
            return null;
        });
    }

    /** As {@link #put} for many that are new, in one command of the engine; one that is known after all is put by itself. */
    public void putNew(Collection<NewAccount> accounts) {
        unseen(() -> many.put(accounts))
                .forEach(known -> put(known.account(), known.name(), known.email(), known.groups()));
    }

    /** As {@link #nameGroup} for many: names by id. */
    public void nameGroups(Map<String, String> names) {
        unseen(() -> many.nameGroups(names));
    }

    /** Creates a group or gives it another name; {@link #put} creates missing ones under their id. */
    public void nameGroup(String id, String name) {
        unseen(() -> {
            Group known = identity.createGroupQuery().groupId(id).singleResult();
            Group group = known == null ? identity.newGroup(id) : known;
            group.setName(name);
            group.setType(AccountGroups.type(id));
            identity.saveGroup(group);
            return null;
        });
    }

    /**
     * Gives an account a password that its owner has to change at the first sign-in (the sample password excepted): the
     * first administrator's, and sample data's. Nobody sets another's otherwise.
     *
     * @throws PasswordRefused if the rules do not allow it
     */
    public void setPassword(String account, String raw) {
        rules.problem(account, raw).ifPresent(reason -> {
            throw new PasswordRefused(reason);
        });
        unseen(() -> {
            User user = find(account).orElseThrow(() -> new IllegalArgumentException("no account " + account));
            user.setPassword(raw);
            identity.saveUser(user);
            return null;
        });
    }

    /**
     * The owner's own choice of a password; older sessions of the account end.
     *
     * @throws PasswordRefused if the rules do not allow it
     */
    public void choosePassword(String account, String raw) {
        setPassword(account, raw);
        access.passwordSet(account, false);
    }

    /**
     * As {@link #choosePassword} on a page, so that the owner is told and it is recorded.
     *
     * @throws PasswordRefused if the rules do not allow it
     */
    public void chooseOnPage(String account, String raw) {
        choosePassword(account, raw);
        events.publishEvent(new PasswordChosen(account));
    }

    /** Why this is no password for the account, in Chinese; empty if it is one. */
    public Optional<String> passwordProblem(String account, String raw) {
        return rules.problem(account, raw);
    }

    /** Whether account and password belong together; a wrong one counts here and now, five in a row pause for 15 minutes. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean passwordMatches(String account, String raw) {
        return throttle.guard(
                account,
                SignInPlace.current(),
                () -> unseen(() -> identity.checkPassword(account, raw)),
                () -> hash.checkNobodys(raw));
    }

    /** Until when no password for the account is looked at from where the request at hand comes; known or not. */
    public Optional<Instant> pausedUntil(String account) {
        return throttle.pausedUntil(account, SignInPlace.current());
    }

    /** Nobody signs in with the account any more and its open sessions end; {@link #put} enables it again. */
    public void disable(String account) {
        access.disabled(account, true);
    }

    /** Ends the account with its password and groups; whoever gets the name later begins without. */
    public void delete(String account) {
        unseen(() -> {
            identity.deleteUser(account);
            return null;
        });
    }

    public boolean exists(String account) {
        return unseen(() -> find(account).isPresent());
    }

    /** The account if it may sign in: known and not disabled. */
    public Optional<Account> enabled(String account) {
        return unseen(() -> find(account).flatMap(user -> access.find(account)
                .filter(row -> !row.disabled())
                .map(row -> new Account(
                        account,
                        Objects.requireNonNullElse(user.getFirstName(), account),
                        groups(account),
                        row.mustChange(),
                        row.credentials()))));
    }

    /** Those of the accounts that have a password: their owners have been here. */
    @Transactional(readOnly = true)
    public Set<String> withPassword(Collection<String> accounts) {
        return access.withPassword(accounts);
    }

    /** SQL that holds where the account in that column has a password, for registers of accounts. */
    public static String withPasswordSql(String column) {
        return AccountAccess.withPasswordSql(column);
    }

    /** Rises whenever an account changes on this node; open sessions then look again. */
    public long changes() {
        return access.changes();
    }

    private void join(String account, Set<String> groups) {
        Set<String> before = new HashSet<>(groups(account));
        before.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> identity.deleteMembership(account, group));
        groups.stream().filter(group -> !before.contains(group)).sorted().forEach(group -> {
            ensureGroup(group);
            identity.createMembership(account, group);
        });
    }

    private void ensureGroup(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            nameGroup(id, AccountGroups.name(id));
        }
    }

    private Optional<User> find(String account) {
        return Optional.ofNullable(identity.createUserQuery().userId(account).singleResult());
    }

    private List<String> groups(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    /** Bookkeeping is checked by whoever calls, not by the engine's grants of whoever happens to be signed in. */
    private <T> T unseen(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
