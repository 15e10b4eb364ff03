package cn.xieshou.workflow.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long steps of a process usually are in hand: the median of those that were done last. */
@Component
class StepDurations {

    /** From fewer nothing can be said. */
    private static final int FEWEST = 3;

    /** Elements that were passed last, all kinds of them: enough to have some of each step, few enough to cost nothing. */
    private static final int LAST = 5000;

    /** 2 is the engine's mark of what was cancelled. */
    private static final String SQL = "select ACT_ID_, DURATION_ from (select ACT_ID_, DURATION_, ACT_INST_STATE_"
            + " from ACT_HI_ACTINST where PROC_DEF_ID_ = :definition and END_TIME_ is not null order by END_TIME_ desc"
            + " fetch first " + LAST + " rows only) lately"
            + " where ACT_ID_ in (:steps) and ACT_INST_STATE_ <> 2 and DURATION_ is not null";

    private final JdbcClient jdbc;

    StepDurations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By element id, without those that were seldom done. */
    Map<String, Duration> of(String definitionId, Collection<String> steps) {
        if (steps.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Long>> taken = new HashMap<>();
        jdbc.sql(SQL).param("definition", definitionId).param("steps", steps).query(row -> {
            taken.computeIfAbsent(row.getString("ACT_ID_"), step -> new ArrayList<>())
                    .add(row.getLong("DURATION_"));
        });
        Map<String, Duration> usual = new HashMap<>();
        taken.forEach((step, millis) -> {
            if (millis.size() >= FEWEST) {
                usual.put(step, Duration.ofMillis(median(millis)));
            }
        });
        return usual;
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
}
