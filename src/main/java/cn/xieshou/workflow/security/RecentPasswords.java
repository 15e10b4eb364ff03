package cn.xieshou.workflow.security;

import cn.xieshou.securitylog.Asker;
import cn.xieshou.workflow.account.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords found right in the last half minute, as keyed digests in memory only: a REST client sends its password with
 * every call, and the slow hash is meant for thieves. They are remembered for the address they came from, and a wrong one
 * from there forgets the right one: nobody guesses around a pause while the owner works elsewhere.
 */
@Component
class RecentPasswords {

    private static final long FRESH = Duration.ofSeconds(30).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final KnownAccounts known;

    RecentPasswords(KnownAccounts known) {
        this.known = known;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean right(String account, String password) {
        Entry entry = entries.get(here(account));
        return entry != null
                && System.nanoTime() - entry.at < FRESH
                && MessageDigest.isEqual(bytes(entry.digest), bytes(digest(password)))
                && known.find(account)
                        .filter(now -> now.credentials() == entry.credentials)
                        .isPresent();
    }

    void remember(Account account, String password) {
        if (entries.size() > MOST) {
            entries.clear();
        }
        entries.put(here(account.account()), new Entry(digest(password), account.credentials(), System.nanoTime()));
    }

    void forget(String account) {
        entries.remove(here(account));
    }

    private static String here(String account) {
        return Asker.address() + " " + account;
    }

    private String digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes(password)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Entry(String digest, int credentials, long at) {}
}
