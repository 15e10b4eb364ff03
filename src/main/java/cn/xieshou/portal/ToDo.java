package cn.xieshou.portal;

import cn.xieshou.matter.TrailLine;
import cn.xieshou.workflow.OpenTask;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, as the first page shows it.
 *
 * @param mine whether I have it in hand; otherwise it is my group's or somebody else's
 * @param hands whose it is, empty if mine
 * @param askedBy who asks for an opinion, null if the step is my own
 * @param subject what its case is about, else what its process is called
 * @param files how many came with earlier steps of its case
 * @param returned the return that brought it, null if it came in another way
 */
record ToDo(
        OpenTask task,
        Matters.Matter matter,
        String subject,
        boolean mine,
        String hands,
        @Nullable String askedBy,
        @Nullable TrailLine returned,
        int files) {

    public String taskId() {
        return task.taskId();
    }

    public String step() {
        return task.name();
    }

    public String process() {
        return subject;
    }

    public Instant since() {
        return task.createdAt();
    }

    public @Nullable Instant due() {
        return task.due();
    }

    /** «被第八中学校长 王某退回：请补充月度安排», empty if it was not returned. */
    public String returnedWords() {
        return returned == null ? "" : returned.returnedWords();
    }
}
