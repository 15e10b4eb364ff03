package cn.xieshou.experience;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code experience}. */
public final class ExperienceCase {

    public static final String PROCESS = "experience";
    public static final String WRITE = "Task_WriteExperience";
    public static final String APPROVE = "Task_ApproveExperience";
    public static final String RECOMMEND = "Task_RecommendExperience";
    public static final String PUBLISH = "Task_PublishExperience";

    /** Its number. */
    public static final Fact<Long> EXPERIENCE = new Fact<>("experience", Long.class);

    /** Code of the school that writes. */
    public static final Fact<String> SCHOOL = Fact.text("school");

    /** Group of the responsible section. */
    public static final Fact<String> SECTION = Fact.text("section");

    /** What the liaison does: {@link #SUBMITTED} or «drop». */
    public static final Fact<String> WRITE_RESULT = Fact.text("writeResult");

    public static final String SUBMITTED = "submit";

    /** What the principal, the section and the office say: to go on, «return» or «refuse». */
    public static final Fact<String> APPROVAL = Fact.text("approval");

    public static final Fact<String> RECOMMENDATION = Fact.text("recommendation");
    public static final Fact<String> PUBLICATION = Fact.text("publication");

    private ExperienceCase() {}

    public static long key(TaskRef task) {
        return EXPERIENCE.from(task);
    }
}
