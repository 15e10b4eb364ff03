package cn.xieshou.portal;

import cn.xieshou.preference.OpensIn;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for the reader.
 *
 * @param matter its business key
 * @param it the same in the words of the first page, null before that was asked for, and if somebody did it meanwhile
 * @param first where it opens
 */
record TodoRow(
        String taskId,
        String step,
        String process,
        String matter,
        @Nullable ToDo it,
        OpensIn first) {

    TodoRow with(@Nullable ToDo told, OpensIn opens) {
        return new TodoRow(taskId, step, process, matter, told, opens);
    }
}
