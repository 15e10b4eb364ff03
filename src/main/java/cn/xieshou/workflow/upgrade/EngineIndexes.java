package cn.xieshou.workflow.upgrade;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine's own schema lacks for moving cases: it asks for the events that each of them waits for, and reads all of the
 * bureau's every time. With 10,000 pairings that was more than half of an upgrade's time.
 */
@Component
class EngineIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(EngineIndexes.class);

    private final JdbcClient jdbc;

    EngineIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without it cases move as well, only later: a node that makes it in the same moment, or a server that refuses, stops nothing. */
    void make() {
        try {
            jdbc.sql("create index if not exists XS_IDX_EVENT_SUBSCR_CASE on ACT_RU_EVENT_SUBSCR (PROC_INST_ID_)")
                    .update();
        } catch (DataAccessException refused) {
            LOG.info("the engine's events have no index by case", refused);
        }
    }
}
