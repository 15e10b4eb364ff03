package cn.xieshou.jointdocument;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;

/** Ids and facts of the model {@code joint-document}. */
public final class JointDocumentCase {

    public static final String PROCESS = "jointDocument";

    /** Which version a case is about. */
    public static final Fact<Long> VERSION = new Fact<>("documentVersion", Long.class);

    /** Its cases, one a version. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(VERSION));

    public static final String DRAFT = "Task_DraftDocument";
    public static final String AGREE_OWN = "Task_AgreeOwnDocument";
    public static final String AGREE_OTHER = "Task_AgreeOtherDocument";
    public static final String IN_FORCE = "EndEvent_DocumentInForce";
    public static final String DROPPED = "EndEvent_DocumentDropped";
    public static final String WITHDRAWN = "Message_JointDocumentWithdrawn-";

    /** What was said at the step that was done last: «submit», {@link #DROP}, {@link #AGREED} or «return». */
    public static final Fact<String> DECISION = Fact.text("documentDecision");

    public static final String DROP = "drop";
    public static final String AGREED = "agree";

    static final Fact<String> DRAFTING_SCHOOL = Fact.text("draftingSchool");
    static final Fact<String> OTHER_SCHOOL = Fact.text("otherSchool");

    private JointDocumentCase() {}

    public static long version(TaskRef task) {
        return VERSION.from(task);
    }

    /** For which school the principal answers at a task. */
    public static Side side(TaskRef task, DocumentVersion version) {
        return task.taskKey().equals(AGREE_OWN)
                ? version.side()
                : version.side().other();
    }
}
