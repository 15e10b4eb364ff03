package cn.xieshou.files;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Signed and stamped on paper: a form's box says so, and the scan has to come with the same submission. What is recorded is who
 * said it and when, beside the scan; the signature in the system is theirs as ever.
 */
@Component
public class PaperSignatures {

    /** What the trail says of it. */
    public static final String WORDS = "纸质签字盖章，扫描件已附";

    private static final String FIELD = "onPaper";

    private final FileRepository files;

    PaperSignatures(FileRepository files) {
        this.files = files;
    }

    /**
     * Whether the form says so; the scans of the submission are then marked.
     *
     * @throws FormRefused if it says so and no scan came with it
     */
    public boolean read(TaskRef task, FormValues values) throws FormRefused {
        boolean onPaper = values.flag(FIELD);
        if (onPaper && marked(task.taskId()) == 0) {
            throw new FormRefused(FIELD, "纸质签字盖章", "请在办理页的“附件”里附上签字盖章页的扫描件或照片（图片、PDF），再提交；不是在纸上签的，请去掉这一项的勾选");
        }
        return onPaper;
    }

    /** Marks the scans that came with the submission that is under way, and counts them. */
    private int marked(String taskId) {
        List<StoredFile> scans = files.ofTask(taskId).stream()
                .filter(file -> file.kind().isScan())
                .toList();
        scans.forEach(scan -> files.markSigned(scan.id()));
        return scans.size();
    }
}
