package cn.xieshou.files;

import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.gate.CompletionGuard;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What somebody attached goes with their submission, in whatever way they submit; a submission that is refused leaves everything as it
 * was. The last guard: whether the task may be submitted at all is known by then, and what the form stores finds the files bound.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FilesGoAlong implements CompletionGuard {

    private final TaskFiles files;

    FilesGoAlong(TaskFiles files) {
        this.files = files;
    }

    @Override
    public void check(TaskRef task) {
        files.submit(task);
    }
}
