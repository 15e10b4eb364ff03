package cn.xieshou.workflow.gate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one submission at a time into a process instance, until its transaction ends. Whoever waited finds the task as the
 * other left it, so of fifty equal submissions one counts, and the domain never sees the others.
 */
@Component
class InstanceLock {

    private static final String ROW = "select id_ from act_ru_execution where id_ ="
            + " (select proc_inst_id_ from act_ru_task where id_ = :task) for update";

    private final JdbcClient jdbc;

    InstanceLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ofTask(String taskId) {
        jdbc.sql(ROW).param("task", taskId).query(String.class).list();
    }
}
