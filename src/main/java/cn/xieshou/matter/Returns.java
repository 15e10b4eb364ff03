package cn.xieshou.matter;

import cn.xieshou.workflow.OpenTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which open tasks are there because somebody returned what was submitted, and with what words. */
@Component
@Transactional(readOnly = true)
public class Returns {

    /** The engine writes milliseconds, the trail writes finer. */
    private static final Duration SAME_MOMENT = Duration.ofMillis(1);

    private static final String UNTIL_OPENED = ".at <= task.CREATE_TIME_ + interval '0.001' second";

    private final Trail trail;

    Returns(Trail trail) {
        this.trail = trail;
    }

    /**
     * SQL that holds where the open task of the engine's table by that name was brought by a return, as {@link #of} says: for lists that
     * begin with what was returned.
     */
    public static String openSql(String task) {
        return """
                exists (select 1 from trail_line returned where returned.process_instance_id = task.PROC_INST_ID_
                    and returned.act = 'RETURNED' and returned%s
                    and not exists (select 1 from trail_line later where later.process_instance_id = task.PROC_INST_ID_
                        and later.id > returned.id and later%s))""".formatted(UNTIL_OPENED, UNTIL_OPENED).replace("task.", task + ".");
    }

    /** The return that brought each task, by task id; tasks that came in another way are missing. */
    public Map<String, TrailLine> of(Collection<OpenTask> tasks) {
        Map<String, List<TrailLine>> done =
                trail
                        .formsOf(tasks.stream()
                                .map(OpenTask::processInstanceId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(line -> String.valueOf(line.processInstanceId())));
        Map<String, TrailLine> returned = new LinkedHashMap<>();
        for (OpenTask task : tasks) {
            Instant opened = task.createdAt().plus(SAME_MOMENT);
            done.getOrDefault(task.processInstanceId(), List.of()).stream()
                    .filter(line -> !line.at().isAfter(opened))
                    .reduce((earlier, later) -> later)
                    .filter(line -> line.act() == Act.RETURNED)
                    .ifPresent(line -> returned.put(task.taskId(), line));
        }
        return returned;
    }
}
