package cn.xieshou.files;

import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.gate.AddedFiles;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

    @Override
    public List<String> names(String processInstance, Collection<String> records, Instant since) {
        List<String> keys = Stream.concat(Stream.of(processInstance), records.stream())
                .distinct()
                .toList();
        return StoredFile.namesSince(files.ofCases(keys), since);
    }
}
