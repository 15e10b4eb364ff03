package cn.xieshou.workflow.upgrade;

import cn.xieshou.shared.Columns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Timers that begin something beside a case («学期末前若干天») and went off before it moved: the engine sets them anew when it moves
 * (camunda-bpm-platform #3713), long overdue, and what they began would begin a second time.
 */
@Component
class FiredTimers {

    private final ManagementService management;
    private final JdbcClient jdbc;

    FiredTimers(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** What such timers the cases have, by id: the event subprocess that each begins. */
    Map<String, String> of(List<String> cases) {
        return jdbc.sql("""
                        select ID_, HANDLER_CFG_ from ACT_RU_JOB
                        where HANDLER_TYPE_ = 'timer-start-event-subprocess' and PROCESS_INSTANCE_ID_ in (:cases)""").param("cases", cases).query(Columns.texts("ID_", "HANDLER_CFG_"));
    }

    /**
     * Removes what the move has set anew; what the newest version has more stays.
     *
     * @param before the timers before the move, which keep their ids
     * @param names ids of the newest version by those of the older one, where they differ
     */
    void removeAgain(
            List<String> cases, Map<String, String> before, BpmnModelInstance older, Map<String, String> names) {
        Set<String> known = older.getModelElementsByType(SubProcess.class).stream()
                .map(part -> names.getOrDefault(part.getId(), part.getId()))
                .collect(Collectors.toSet());
        of(cases).forEach((timer, part) -> {
            if (!before.containsKey(timer) && known.contains(part)) {
                management.deleteJob(timer);
            }
        });
    }
}
