package cn.xieshou.rectification;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;

/** Ids and facts of the model {@code rectification}. */
public final class RectificationCase {

    public static final String PROCESS = "rectification";
    public static final String ANSWER = "Task_AnswerDemand";
    public static final String ACCEPT = "Task_AcceptMeasures";
    public static final String REPORT = "Task_ReportRectification";
    public static final String CHECK = "Task_CheckRectification";
    public static final String DECIDE = "Task_DecideEscalated";

    /** Its number. */
    public static final Fact<String> RECTIFICATION = Fact.text("rectification");

    /** Code of the school. */
    public static final Fact<String> SCHOOL = Fact.text("school");

    /** Group of the section that checks it. */
    public static final Fact<String> SECTION = Fact.text("section");

    /** What the section says to the measures: {@link #ACCEPTED}, «return» or «drop». */
    public static final Fact<String> MEASURES_RESULT = Fact.text("measuresResult");

    public static final String ACCEPTED = "accept";

    /** What the section says to the report: {@link #DONE} or «undone»; nothing before. */
    public static final Fact<String> CHECK_RESULT = Fact.text("checkResult");

    public static final String DONE = "done";

    /** Whether the programme lets what was not done have another day: «yes» or «no». */
    public static final Fact<String> TRIES_LEFT = Fact.text("triesLeft");

    /** What the office decides: {@link #EXTEND}, {@link #ADMONISH} or «close». */
    public static final Fact<String> OFFICE_DECISION = Fact.text("officeDecision");

    public static final String EXTEND = "extend";

    /** Another day, and an admonition is drafted. */
    public static final String ADMONISH = "admonish";

    static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of());

    private RectificationCase() {}

    public static String answer(boolean yes) {
        return yes ? "yes" : "no";
    }

    public static String key(TaskRef task) {
        return RECTIFICATION.from(task);
    }
}
