package cn.xieshou.workflow.security;

import cn.xieshou.workflow.account.Account;
import cn.xieshou.workflow.account.EngineAccounts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Accounts as they stand, at most half a minute old, and at once when this node changed any: what an open session or a
 * REST client may do follows its account without three queries in every request.
 */
@Component
class KnownAccounts {

    private static final long FRESH = Duration.ofSeconds(30).toNanos();
    private static final int MOST = 10_000;

    private final EngineAccounts accounts;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    KnownAccounts(EngineAccounts accounts) {
        this.accounts = accounts;
    }

    /** The account if it may sign in. */
    Optional<Account> find(String name) {
        long changes = accounts.changes();
        long now = System.nanoTime();
        Seen known = seen.get(name);
        if (known != null && known.changes == changes && now - known.at < FRESH) {
            return known.account;
        }
        if (seen.size() > MOST) {
            seen.clear();
        }
        Optional<Account> account = accounts.enabled(name);
        account.ifPresentOrElse(found -> seen.put(name, new Seen(account, changes, now)), () -> seen.remove(name));
        return account;
    }

    private record Seen(Optional<Account> account, long changes, long at) {}
}
