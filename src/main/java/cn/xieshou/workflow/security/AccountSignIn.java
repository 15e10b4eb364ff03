package cn.xieshou.workflow.security;

import cn.xieshou.workflow.Account;
import cn.xieshou.workflow.EngineAccounts;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks account and password for the sign-in page and for HTTP Basic; its messages are what people read. */
@Component
class AccountSignIn implements AuthenticationProvider {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(EngineClock.ZONE);

    private final EngineAccounts accounts;
    private final KnownAccounts known;
    private final RecentPasswords recent;

    AccountSignIn(EngineAccounts accounts, KnownAccounts known, RecentPasswords recent) {
        this.accounts = accounts;
        this.known = known;
        this.recent = recent;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName().strip();
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
        Optional<Account> account = known.find(name);
        if (account.isEmpty() || !recent.right(account.get(), password)) {
            recent.forget(name);
            check(name, password);
            account = known.find(name);
            account.ifPresent(found -> recent.remember(found, password));
        }
        return account.map(AccountSignIn::signedIn).orElseThrow(AccountSignIn::wrong);
    }

    static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, Authorities.of(account.groups()));
    }

    private void check(String name, String password) {
        if (!accounts.passwordMatches(name, password)) {
            throw accounts.lockedUntil(name).map(AccountSignIn::locked).orElseGet(AccountSignIn::wrong);
        }
    }

    private static org.springframework.security.core.AuthenticationException locked(Instant until) {
        return new LockedException("密码连续输错5次，账号已锁定，请在 " + TIME.format(until.plusSeconds(59)) + " 之后再试，或联系管理员重设密码");
    }

    private static org.springframework.security.core.AuthenticationException wrong() {
        return new BadCredentialsException("账号或密码不正确，请检查后重新输入");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
