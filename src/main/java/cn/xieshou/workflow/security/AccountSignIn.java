package cn.xieshou.workflow.security;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks account and password for the sign-in page and for HTTP Basic; its messages are what people read. */
@Component
class AccountSignIn implements AuthenticationProvider {

    private final EngineAccounts accounts;
    private final AccountPasswords passwords;
    private final KnownAccounts known;
    private final RecentPasswords recent;
    private final SecurityLog log;

    AccountSignIn(
            EngineAccounts accounts,
            AccountPasswords passwords,
            KnownAccounts known,
            RecentPasswords recent,
            SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.known = known;
        this.recent = recent;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = Text.clean(given.getName());
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
        if (!recent.right(name, password)) {
            check(name, password);
            known.find(name).ifPresent(found -> recent.remember(found, password));
        }
        return known.find(name).map(AccountSignIn::signedIn).orElseThrow(AccountSignIn::wrong);
    }

    static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, Authorities.of(account.groups()));
    }

    /** The same questions for a known, an unknown, a disabled account: neither answer nor time tells them apart. */
    private void check(String name, String password) {
        recent.forget(name);
        if (!passwords.matches(name, password)) {
            Optional<Instant> pause = passwords.pausedUntil(name);
            String subject = accounts.exists(name) ? name : "";
            SecurityKind kind = pause.isPresent() ? SecurityKind.LOCKED_OUT : SecurityKind.SIGN_IN_FAILED;
            log.refusedBy(subject, kind, subject.isEmpty() ? "没有这个账号" : subject, "");
            throw pause.map(AccountSignIn::paused).orElseGet(AccountSignIn::wrong);
        }
    }

    private static AuthenticationException paused(Instant until) {
        return new TooManyTries(until, "密码连续输错，登录尝试过多，请在" + ChineseDates.dateAndMinute(until.plusSeconds(59)) + "之后再试");
    }

    private static AuthenticationException wrong() {
        return new BadCredentialsException("账号或密码不正确，请检查后重新输入");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
