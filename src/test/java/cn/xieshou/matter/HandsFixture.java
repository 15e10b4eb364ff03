package cn.xieshou.matter;

import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two schools with their people and a running sample approval, for the tests of what can be done at a step. */
@Component
class HandsFixture {

    static final Instant MORNING = Instant.parse("2026-09-01T01:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final ProcessEngine engine;
    final TaskForms forms;
    final EngineClock clock;
    final JdbcClient jdbc;
    private String deployment = "";

    HandsFixture(ProcessEngine engine, TaskForms forms, EngineClock clock, JdbcClient jdbc) {
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void setUp() {
        clear();
        clock.set(MORNING);
        school("hands-a", "甲校");
        school("hands-b", "乙校");
        person("hands-a.principal", "王校长", "PRINCIPAL", "hands-a");
        person("hands-a.vice", "郑副校长", "PRINCIPAL", "hands-a");
        person("hands-a.liaison", "李联络", "LIAISON", "hands-a");
        person("hands-b.principal", "赵校长", "PRINCIPAL", "hands-b");
        person("hands-s.one", "陈股长", "SECONDARY_SECTION", null);
        person("hands-s.two", "黄干事", "SECONDARY_SECTION", null);
        person("hands-p.one", "吴股长", "PRIMARY_SECTION", null);
        person("hands-r.one", "许股长", "PERSONNEL", null);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
    }

    void tearDown() {
        clock.reset();
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().deleteDeployment(deployment, true);
        clear();
    }

    /** A new matter with one task of {@code approver}; returns its key. */
    String begin(String approver) {
        String key = SampleMatter.KEY + NUMBER.incrementAndGet();
        engine.getRuntimeService().startProcessInstanceByKey("sampleApproval", key, Map.of("approver", approver));
        return key;
    }

    String task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    String assignee(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getAssignee();
    }

    void approve(String key, String account) {
        forms.submit(task(key), account, Map.of("decision", "approve"));
    }

    boolean isDone(String key) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .count()
                == 0;
    }

    long mails(String account) {
        return jdbc.sql("select count(*) from mail where recipient = ? and state <> 'DROPPED'")
                .param(account)
                .query(Long.class)
                .single();
    }

    private void clear() {
        for (String table : new String[] {"mail", "question", "copy", "urging", "deputy"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from person where account like 'hands-%'").update();
        jdbc.sql("delete from school where code like 'hands-%'").update();
    }

    private void school(String code, String name) {
        jdbc.sql("insert into school (code, name, level, setting) values (?, ?, 'SENIOR_SECONDARY', 'URBAN')")
                .params(code, name)
                .update();
    }

    private void person(String account, String name, String role, String school) {
        jdbc.sql("insert into person (account, name, role, school_code, email, disabled) values (?, ?, ?, ?, ?, false)")
                .params(account, name, role, school, account + "@school.example")
                .update();
    }
}
