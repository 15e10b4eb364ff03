package cn.xieshou.portal.task;

import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.form.Comeback;
import cn.xieshou.workflow.form.OpenedForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The records that a task asks about, with the files of each: whoever decides on them looks at them first. */
@Component
class TaskRecords {

    private final TaskFiles files;

    TaskRecords(TaskFiles files) {
        this.files = files;
    }

    /** A record with its files. */
    record Shown(AboutRecord record, List<StoredFile> files) {}

    /** Puts them on the page beside the files of the case's earlier steps, all files in one statement. */
    void show(String processInstance, OpenedForm form, Model model) {
        List<String> keys = Stream.concat(
                        Stream.of(processInstance),
                        form.about().stream().filter(AboutRecord::hasFiles).map(AboutRecord::filesKey))
                .toList();
        Map<String, List<StoredFile>> byKey =
                files.ofCases(keys).stream().collect(Collectors.groupingBy(StoredFile::processInstanceId));
        if (model.getAttribute("comeback") instanceof Comeback back) {
            List<StoredFile> all = byKey.values().stream().flatMap(List::stream).toList();
            model.addAttribute("addedFiles", Comeback.files(StoredFile.namesSince(all, back.at())));
        }
        model.addAttribute("earlierFiles", byKey.getOrDefault(processInstance, List.of()));
        model.addAttribute(
                "about",
                form.about().stream()
                        .map(one -> new Shown(one, byKey.getOrDefault(one.filesKey(), List.of())))
                        .toList());
    }
}
