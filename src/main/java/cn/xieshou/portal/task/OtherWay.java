package cn.xieshou.portal.task;

import cn.xieshou.workflow.OpenTask;
import java.util.Arrays;
import java.util.Optional;

/** What one can do with a task instead of deciding, each on a page of its own. */
enum OtherWay {
    HAND_OVER("hand-over", "转办"),
    ASK("ask", "征询意见"),
    CO_SIGN("co-sign", "加签"),
    COPY("copy", "抄送");

    private final String key;
    private final String label;

    OtherWay(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The way that a button of the page stands for. */
    static Optional<OtherWay> of(String pressed) {
        return Arrays.stream(values()).filter(way -> way.key.equals(pressed)).findFirst();
    }

    /** Its page; a copy is of the whole matter. */
    String page(OpenTask task) {
        return this == COPY ? "/matters/" + task.businessKey() + "/" + key : "/tasks/" + task.taskId() + "/" + key;
    }
}
