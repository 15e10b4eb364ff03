package cn.xieshou.ledger;

import cn.xieshou.files.FileOwner;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures, sign-in sheets and lesson plans of activities: kept under a key of the page until the activity is recorded. */
@Component
@Transactional
public class ActivityFiles {

    /** What its files say where they come from. */
    private static final String RECORDING = "登记帮扶活动";

    private static final Pattern KEY = Pattern.compile("activity-[0-9a-f-]{36}");

    private final ActivityRepository table;
    private final TaskFiles files;

    ActivityFiles(ActivityRepository table, TaskFiles files) {
        this.table = table;
        this.files = files;
    }

    /** A key that nobody else knows. */
    public static String newKey() {
        return "activity-" + UUID.randomUUID();
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * The key itself, or another if an activity has it already: whoever goes back to the page of one that was recorded records the next
     * there. Files that were attached to it meanwhile go along.
     */
    public String fresh(String key, String account) {
        if (table.under(key).isEmpty()) {
            return key;
        }
        String fresh = newKey();
        files.move(key, fresh, account);
        return fresh;
    }

    public FileOwner owner(String pairingId, String key) {
        return new FileOwner(pairingId, key, key, RECORDING);
    }

    /** What {@code account} has attached and not recorded yet. */
    @Transactional(readOnly = true)
    public List<StoredFile> drafts(String key, String account) {
        return files.drafts(key, account);
    }

    /** What was recorded with an activity, and with what it corrects; the caller has checked that it may be seen. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Activity activity) {
        Long former = activity.corrects();
        Stream<String> keys = former == null
                ? Stream.of(activity.filesKey())
                : Stream.concat(
                        Stream.of(activity.filesKey()),
                        table.find(former).stream().map(Activity::filesKey));
        return files.ofCases(keys.toList());
    }

    void submit(String pairingId, String key, String actor) {
        files.submit(owner(pairingId, key), actor);
    }
}
