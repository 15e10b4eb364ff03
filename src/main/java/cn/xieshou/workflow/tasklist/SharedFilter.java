package cn.xieshou.workflow.tasklist;

import cn.xieshou.workflow.TasklistAddress;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A filter everybody finds on the left of Tasklist. Its expressions are evaluated for whoever looks, so one filter
 * serves all accounts.
 *
 * @param key tells a stored filter to be this one, whatever an administrator renames it to
 * @param priority Tasklist sorts by it, lowest first, and opens the first filter after sign-in
 */
record SharedFilter(
        String key, int priority, String title, String description, String colour, UnaryOperator<TaskQuery> criteria) {

    /** Property of a stored filter that holds its {@link #key}. */
    static final String KEY = TasklistAddress.FILTER_KEY;

    private static final String ME = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String IN_A_WEEK = "${dateTime().plusDays(7)}";

    static final List<SharedFilter> ALL = List.of(
            new SharedFilter("mine", 10, "我的待办", "由我办理的待办", "#1f6feb", tasks -> tasks.taskAssigneeExpression(ME)),
            // By candidate user, not group: it holds the person's groups as well and bears an account without any.
            new SharedFilter(
                    TasklistAddress.UNIT,
                    20,
                    "本单位待办",
                    "本单位可以认领的待办",
                    "#0a7d55",
                    tasks -> tasks.taskCandidateUserExpression(ME)),
            new SharedFilter("overdue", 30, "已逾期", "我和本单位已过截止时间的待办", "#c62828", tasks -> ours(tasks)
                    .dueBeforeExpression(NOW)),
            new SharedFilter("soon", 40, "七日内到期", "我和本单位七日内到期的待办", "#b26a00", tasks -> ours(tasks)
                    .dueAfterExpression(NOW)
                    .dueBeforeExpression(IN_A_WEEK)),
            new SharedFilter("all", 50, "全部", "我能看到的全部待办", "#5f6b7a", tasks -> tasks));

    TaskQuery query(TaskService tasks) {
        return criteria.apply(tasks.createTaskQuery());
    }

    /** Tasklist keeps an open list up to date by itself where {@code refresh} is set; its script says what a task is about. */
    Map<String, Object> properties() {
        return Map.of(
                KEY,
                key,
                "description",
                description,
                "color",
                colour,
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false);
    }

    private static TaskQuery ours(TaskQuery tasks) {
        return tasks.or()
                .taskAssigneeExpression(ME)
                .taskCandidateUserExpression(ME)
                .endOr();
    }
}
