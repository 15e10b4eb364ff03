package cn.xieshou.files;

import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.gate.AddedFiles;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** A file that was added is a change, also where no letter of a text was changed. */
@Component
class FilesSince implements AddedFiles {

    private final FileRepository files;

    FilesSince(FileRepository files) {
        this.files = files;
    }

    @Override
    public boolean any(TaskRef task, Collection<String> records, Instant since) {
        return !files.ofTask(task.taskId()).isEmpty()
                || files.ofCases(records).stream()
                        .anyMatch(file -> file.uploader().equals(task.actor())
                                && file.since().isAfter(since));
    }
}
