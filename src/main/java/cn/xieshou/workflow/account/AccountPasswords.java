package cn.xieshou.workflow.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of the accounts, kept in the engine's identity service as hashes. */
@Service
@Transactional
public class AccountPasswords {

    private final IdentityService identity;
    private final AccountAccess access;
    private final PasswordRules rules;
    private final PasswordHash hash;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final SystemView engine;

    AccountPasswords(
            IdentityService identity,
            AccountAccess access,
            PasswordRules rules,
            PasswordHash hash,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            SystemView engine) {
        this.identity = identity;
        this.access = access;
        this.rules = rules;
        this.hash = hash;
        this.throttle = throttle;
        this.events = events;
        this.engine = engine;
    }

    /**
     * Gives an account a password that its owner has to change at the first sign-in (the sample password excepted): the
     * first administrator's, and sample data's. Nobody sets another's otherwise.
     *
     * @throws PasswordRefused if the rules do not allow it
     */
    public void set(String account, String raw) {
        rules.problem(account, raw).ifPresent(reason -> {
            throw new PasswordRefused(reason);
        });
        engine.read(() -> {
            User user = identity.createUserQuery().userId(account).singleResult();
            if (user == null) {
                throw new IllegalArgumentException("no account " + account);
            }
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
    public void choose(String account, String raw) {
        set(account, raw);
        access.passwordSet(account, false);
    }

    /**
     * As {@link #choose} on a page, so that the owner is told and it is recorded.
     *
     * @throws PasswordRefused if the rules do not allow it
     */
    public void chooseOnPage(String account, String raw) {
        choose(account, raw);
        events.publishEvent(new PasswordChosen(account));
    }

    /** Why this is no password for the account, in Chinese; empty if it is one. */
    public Optional<String> problem(String account, String raw) {
        return rules.problem(account, raw);
    }

    /** Whether account and password belong together; a wrong one counts here and now, five in a row pause for 15 minutes. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean matches(String account, String raw) {
        return throttle.guard(
                account,
                SignInPlace.current(),
                () -> engine.read(() -> identity.checkPassword(account, raw)),
                () -> hash.checkNobodys(raw));
    }

    /** Until when no password for the account is looked at from where the request at hand comes; known or not. */
    public Optional<Instant> pausedUntil(String account) {
        return throttle.pausedUntil(account, SignInPlace.current());
    }

    /** Those of the accounts that have a password: their owners have been here. */
    @Transactional(readOnly = true)
    public Set<String> having(Collection<String> accounts) {
        return access.withPassword(accounts);
    }

    /** SQL that holds where the account in that column has a password, for registers of accounts. */
    public static String havingSql(String column) {
        return AccountAccess.withPasswordSql(column);
    }
}
