package cn.xieshou.workflow.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long steps of a process usually are in hand: the median of those that were done last. */
@Component
class StepDurations {

    /** From fewer nothing can be said. */
    private static final int FEWEST = 3;

    /** Elements that were passed last, all kinds of them: enough to have some of each step, few enough to cost nothing. */
    private static final int LAST = 5000;

    /** What is usual does not change while one looks: so long a node keeps what it has counted. */
    private static final long FRESH = Duration.ofMinutes(10).toNanos();

    /** 2 is the engine's mark of what was cancelled. */
    private static final String SQL =
            "select ACT_ID_, DURATION_ from (select ACT_ID_, DURATION_, ACT_INST_STATE_, ACT_TYPE_"
                    + " from ACT_HI_ACTINST where PROC_DEF_ID_ = :definition and END_TIME_ is not null order by END_TIME_ desc"
                    + " fetch first " + LAST + " rows only) lately"
                    + " where ACT_TYPE_ = 'userTask' and ACT_INST_STATE_ <> 2 and DURATION_ is not null";

    private final JdbcClient jdbc;
    private final LongSupplier nanos;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    @Autowired
    StepDurations(JdbcClient jdbc) {
        // The machine's own clock: a rehearsal moves the product's.
        this(jdbc, System::nanoTime);
    }

    StepDurations(JdbcClient jdbc, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.nanos = nanos;
    }

    private record Counted(long at, Map<String, Duration> usual) {}

    /** By element id, without those that were seldom done. */
    Map<String, Duration> of(String definitionId) {
        Counted known = counted.get(definitionId);
        if (known == null || nanos.getAsLong() - known.at() > FRESH) {
            known = new Counted(nanos.getAsLong(), count(definitionId));
            counted.put(definitionId, known);
        }
        return known.usual();
    }

    private Map<String, Duration> count(String definitionId) {
        Map<String, List<Long>> taken = new HashMap<>();
        jdbc.sql(SQL).param("definition", definitionId).query(row -> {
            taken.computeIfAbsent(row.getString("ACT_ID_"), step -> new ArrayList<>())
                    .add(row.getLong("DURATION_"));
        });
        Map<String, Duration> usual = new HashMap<>();
        taken.forEach((step, millis) -> {
            if (millis.size() >= FEWEST) {
                usual.put(step, Duration.ofMillis(median(millis)));
            }
        });
        return Map.copyOf(usual);
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
}
