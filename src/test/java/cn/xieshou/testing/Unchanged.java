package cn.xieshou.testing;

import cn.xieshou.workflow.form.FormSchema;
import java.util.HashMap;
import java.util.Map;

/** What whoever hands in again what was sent back says if it is the same; a form that nobody sent back does not ask and drops it. */
public final class Unchanged {

    public static final String WHY = "已按意见核对，内容属实，不作改动";

    private Unchanged() {}

    /** The values, with the reason beside them. */
    public static Map<String, Object> explained(Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(FormSchema.UNCHANGED, WHY);
        return all;
    }
}
