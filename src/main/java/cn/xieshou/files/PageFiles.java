package cn.xieshou.files;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of something that a page records: kept under a key of the page until there is what they belong to. A feature extends it for what it
 * records.
 */
@Transactional
public abstract class PageFiles {

    private static final String RANDOM = "[0-9a-f-]{36}";

    private final String prefix;
    private final String step;
    private final TaskFiles files;

    /**
     * @param prefix what keys of this feature begin with
     * @param step what the files say where they come from
     */
    protected PageFiles(String prefix, String step, TaskFiles files) {
        this.prefix = prefix;
        this.step = step;
        this.files = files;
    }

    /** A key that nobody else knows. */
    protected static String newKey(String prefix) {
        return prefix + UUID.randomUUID();
    }

    protected static Pattern keys(String prefix) {
        return Pattern.compile(Pattern.quote(prefix) + RANDOM);
    }

    /** Whether it is a key of this feature. */
    public boolean has(String key) {
        return keys(prefix).matcher(key).matches();
    }

    /** Whether something was recorded with the key. */
    protected abstract boolean isKept(String key);

    /**
     * The key itself, or another if something was recorded with it already: whoever goes back to the page of one that was recorded records the
     * next there. Files that were attached to it meanwhile go along.
     */
    public String fresh(String key, String account) {
        if (!isKept(key)) {
            return key;
        }
        String fresh = newKey(prefix);
        files.move(key, fresh, account);
        return fresh;
    }

    public FileOwner owner(String pairingId, String key) {
        return new FileOwner(pairingId, key, key, step);
    }

    /** What {@code account} has attached and not recorded yet. */
    @Transactional(readOnly = true)
    public List<StoredFile> drafts(String key, String account) {
        return files.drafts(key, account);
    }

    /** Binds what the actor has attached to what is recorded now. */
    public void submit(String pairingId, String key, String actor) {
        files.submit(owner(pairingId, key), actor);
    }
}
