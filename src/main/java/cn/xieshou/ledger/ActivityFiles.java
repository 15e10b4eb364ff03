package cn.xieshou.ledger;

import cn.xieshou.files.PageFiles;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures, sign-in sheets and lesson plans of activities. */
@Component
@Transactional
public class ActivityFiles extends PageFiles {

    private static final String PREFIX = "activity-";
    private static final Pattern KEY = keys(PREFIX);

    private final ActivityRepository table;
    private final TaskFiles files;

    ActivityFiles(ActivityRepository table, TaskFiles files) {
        super(PREFIX, "登记帮扶活动", files);
        this.table = table;
        this.files = files;
    }

    /** A key that nobody else knows. */
    public static String newKey() {
        return newKey(PREFIX);
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    @Override
    protected boolean isKept(String key) {
        return table.under(key).isPresent();
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
}
