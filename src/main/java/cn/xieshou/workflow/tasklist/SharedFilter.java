package cn.xieshou.workflow.tasklist;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters everybody finds on the left of Tasklist, topmost first; the first one is opened after sign-in. Their
 * expressions are evaluated for whoever looks, so one filter serves all accounts.
 */
enum SharedFilter {
    MINE("我的待办", "由我办理的待办", "#1f6feb", query -> query.taskAssigneeExpression("${currentUser()}")),
    OF_MY_UNIT("本单位待办", "本单位可以认领的待办", "#0a7d55", query -> query.taskCandidateUserExpression("${currentUser()}")),
    OVERDUE("已逾期", "我和本单位已过截止时间的待办", "#c62828", query -> mineOrOfMyUnit(query).dueBeforeExpression("${now()}")),
    DUE_SOON("七日内到期", "我和本单位七日内到期的待办", "#b26a00", query -> mineOrOfMyUnit(query)
            .dueAfterExpression("${now()}")
            .dueBeforeExpression("${dateTime().plusDays(7)}")),
    ALL("全部", "我能看到的全部待办", "#5f6b7a", query -> query);

    /** Property of a stored filter that tells which of ours it is, whatever an administrator renames it to. */
    static final String KEY = "xieshou";

    private static final int PRIORITY_STEP = 10;

    private final String title;
    private final String description;
    private final String colour;
    private final UnaryOperator<TaskQuery> criteria;

    SharedFilter(String title, String description, String colour, UnaryOperator<TaskQuery> criteria) {
        this.title = title;
        this.description = description;
        this.colour = colour;
        this.criteria = criteria;
    }

    String title() {
        return title;
    }

    TaskQuery query(TaskService tasks) {
        return criteria.apply(tasks.createTaskQuery());
    }

    /** Tasklist sorts by ascending priority and refreshes an open list by itself where {@code refresh} is set. */
    Map<String, Object> properties() {
        return Map.of(
                KEY,
                name(),
                "description",
                description,
                "color",
                colour,
                "priority",
                (ordinal() + 1) * PRIORITY_STEP,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(column("pairingId", "结对编号"), column("schoolYear", "学年")));
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }

    private static TaskQuery mineOrOfMyUnit(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}")
                .endOr();
    }
}
