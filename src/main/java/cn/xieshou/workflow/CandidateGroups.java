package cn.xieshou.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The groups that may take tasks, for all at once: the engine's own service asks four times for each task. Reads the engine's
 * table, as its manual describes it.
 */
@Component
public class CandidateGroups {

    private final JdbcClient jdbc;

    CandidateGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these tasks, by task; one that no group may take is not in it. */
    public Map<String, List<String>> of(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate'"
                        + " and GROUP_ID_ is not null and TASK_ID_ in (:ids) order by GROUP_ID_")
                .param("ids", tasks)
                .query((row, n) -> Map.entry(row.getString("TASK_ID_"), row.getString("GROUP_ID_")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
