package cn.xieshou.workflow.upgrade;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine's own schema lacks. Moving cases asks for the events that each of them waits for, and read all of the bureau's every time:
 * with 10,000 pairings that was more than half of an upgrade's time. The registers of steps count for each holder what waits, show what is
 * due first, and find the case of each by its key.
 */
@Component
class EngineIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(EngineIndexes.class);

    private static final Map<String, String> COLUMNS = Map.of(
            "XS_IDX_EVENT_SUBSCR_CASE", "ACT_RU_EVENT_SUBSCR (PROC_INST_ID_)",
            "XS_IDX_TASK_HELD", "ACT_RU_TASK (ASSIGNEE_, DUE_DATE_)",
            "XS_IDX_TASK_DUE", "ACT_RU_TASK (DUE_DATE_, ID_)",
            "XS_IDX_CASE_KEY", "ACT_RU_EXECUTION (BUSINESS_KEY_, ID_)",
            "XS_IDX_CASE_PROCESS", "ACT_HI_PROCINST (PROC_DEF_KEY_, ID_)");

    private final JdbcClient jdbc;

    EngineIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without them everything works as well, only later: a node that makes one in the same moment, or a server that refuses, stops nothing. */
    void make() {
        COLUMNS.forEach(this::make);
    }

    private void make(String name, String columns) {
        try {
            jdbc.sql("create index if not exists " + name + " on " + columns).update();
        } catch (DataAccessException refused) {
            LOG.info("the engine's tables have no index {}", name, refused);
        }
    }
}
