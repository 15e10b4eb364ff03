package cn.xieshou.testing;

import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.Round;
import cn.xieshou.matching.Rounds;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Walks matching rounds of the county programme, each with one school on either side. */
@Component
public class MatchingWalk {

    private static final String PROGRAMME = "county";
    private static final int DAYS_TO_ANSWER = 14;
    private static final int PARTNERS = 2;

    private final Rounds rounds;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskForms forms;
    private final Clock clock;

    MatchingWalk(Rounds rounds, RuntimeService runtime, TaskService tasks, TaskForms forms, Clock clock) {
        this.rounds = rounds;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
    }

    /** Opened by the office; both schools are asked. */
    public Round round(String title, String supporting, String recipient) {
        LocalDate until = LocalDate.now(clock).plusDays(DAYS_TO_ANSWER);
        Round round = rounds.open(
                new Rounds.Opening(PROGRAMME, title, until, PARTNERS, List.of(recipient), List.of(supporting)),
                "office");
        runtime.startProcessInstanceByKey(
                MatchingProcess.PROCESS,
                round.id(),
                Map.of("roundId", round.id(), "programme", PROGRAMME, "schoolYear", round.schoolYear()));
        return round;
    }

    public Task task(Round round, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(round.id())
                .taskDefinitionKey(key)
                .singleResult();
    }

    public void submit(Round round, String key, String account, Map<String, Object> values) {
        forms.submit(task(round, key).getId(), account, values);
    }
}
