package cn.xieshou.testing;

import cn.xieshou.workflow.EngineClock;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets several applications live in one JVM, one after the other and beside the shared one: engine, web apps and clock
 * belong to the whole JVM, so each test gets those of its own application before it begins.
 */
class Answering implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        ProcessEngine engine = test.getApplicationContext().getBean(ProcessEngine.class);
        if (ProcessEngines.getProcessEngines().get(engine.getName()) != engine) {
            ProcessEngines.registerProcessEngine(engine);
            // They remember the engine that they met first, and are gone when the other application closes.
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), OwnContext.class)) {
            new EngineClock().reset();
        }
    }
}
