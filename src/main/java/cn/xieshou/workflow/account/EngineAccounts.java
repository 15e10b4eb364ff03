package cn.xieshou.workflow.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts people sign in with, and the groups they are in, kept in the engine's identity service. */
@Service
@Transactional
public class EngineAccounts {

    private final IdentityService identity;
    private final AccountAccess access;
    private final ManyAccounts many;
    private final EngineGroups groups;
    private final SystemView engine;

    EngineAccounts(
            IdentityService identity, AccountAccess access, ManyAccounts many, EngineGroups groups, SystemView engine) {
        this.identity = identity;
        this.access = access;
        this.many = many;
        this.groups = groups;
        this.engine = engine;
    }

    /** Creates or updates an account with exactly these groups and enables it; a new one has no password yet. */
    public void put(String account, String fullName, @Nullable String email, Set<String> in) {
        engine.read(() -> {
            User user = find(account).orElseGet(() -> identity.newUser(account));
            user.setFirstName(fullName);
            user.setLastName("");
            user.setEmail(email);
            identity.saveUser(user);
            join(account, in);
            access.disabled(account, false);
            return null;
        });
    }

    /** As {@link #put} for many that are new, in one command of the engine; one that is known after all is put by itself. */
    public void putNew(Collection<NewAccount> accounts) {
        engine.read(() -> many.put(accounts))
                .forEach(known -> put(known.account(), known.name(), known.email(), known.groups()));
    }

    /** Nobody signs in with the account any more and its open sessions end; {@link #put} enables it again. */
    public void disable(String account) {
        access.disabled(account, true);
    }

    /** Ends the account with its password and groups; whoever gets the name later begins without. */
    public void delete(String account) {
        engine.read(() -> {
            identity.deleteUser(account);
            return null;
        });
    }

    public boolean exists(String account) {
        return engine.read(() -> find(account).isPresent());
    }

    /** The account if it may sign in: known and not disabled. */
    public Optional<Account> enabled(String account) {
        return engine.read(() -> find(account).flatMap(user -> access.find(account)
                .filter(row -> !row.disabled())
                .map(row -> new Account(
                        account,
                        Objects.requireNonNullElse(user.getFirstName(), account),
                        groups.of(account),
                        row.mustChange(),
                        row.credentials()))));
    }

    /** Rises whenever an account changes on this node; open sessions then look again. */
    public long changes() {
        return access.changes();
    }

    private void join(String account, Set<String> in) {
        Set<String> before = new HashSet<>(groups.of(account));
        before.stream()
                .filter(group -> !in.contains(group))
                .forEach(group -> identity.deleteMembership(account, group));
        in.stream().filter(group -> !before.contains(group)).sorted().forEach(group -> {
            groups.ensure(group);
            identity.createMembership(account, group);
        });
    }

    private Optional<User> find(String account) {
        return Optional.ofNullable(identity.createUserQuery().userId(account).singleResult());
    }
}
