package cn.xieshou.workflow;

import cn.xieshou.workflow.account.SystemView;
import org.camunda.bpm.engine.FilterService;
import org.springframework.stereotype.Component;

/** Addresses inside Tasklist, each with the list in which the task stands, so that the list beside it is never empty. */
@Component
public class TasklistAddress {

    /** Property of a shared filter that says which it is. */
    public static final String FILTER_KEY = "xieshou";

    /** The filter of what one's section may take. */
    public static final String UNIT = "unit";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final FilterService filters;
    private final Worklist worklist;
    private final SystemView engine;

    TasklistAddress(FilterService filters, Worklist worklist, SystemView engine) {
        this.filters = filters;
        this.worklist = worklist;
        this.engine = engine;
    }

    /** Of a task's form. */
    public String of(OpenTask task) {
        return TASKLIST + "#/?" + (task.isUnclaimed() ? unit() + "&" : "") + "task=" + task.taskId();
    }

    /** Of what {@code account} has to do: its own tasks, or what its section may take if it has none. */
    public String entry(String account) {
        Worklist.Held held = worklist.held(account);
        return TASKLIST + (held.all() > 0 && held.own() == 0 ? "#/?" + unit() : "");
    }

    private String unit() {
        return engine.read(() -> filters.createFilterQuery().list().stream()
                .filter(filter -> filter.getProperties() != null
                        && UNIT.equals(filter.getProperties().get(FILTER_KEY)))
                .map(filter -> "filter=" + filter.getId())
                .findFirst()
                .orElse("filter="));
    }
}
