package cn.xieshou.workflow.security;

import cn.xieshou.workflow.Account;
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
 * every call, and the slow hash is meant for thieves. Any wrong password forgets the right one, so that a lock holds.
 */
@Component
class RecentPasswords {

    private static final long FRESH = Duration.ofSeconds(30).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    RecentPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean right(Account account, String password) {
        Entry entry = entries.get(account.account());
        return entry != null
                && entry.credentials == account.credentials()
                && System.nanoTime() - entry.at < FRESH
                && MessageDigest.isEqual(bytes(entry.digest), bytes(digest(password)));
    }

    void remember(Account account, String password) {
        if (entries.size() > MOST) {
            entries.clear();
        }
        entries.put(account.account(), new Entry(digest(password), account.credentials(), System.nanoTime()));
    }

    void forget(String account) {
        entries.remove(account);
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
