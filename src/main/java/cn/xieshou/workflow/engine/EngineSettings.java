package cn.xieshou.workflow.engine;

import cn.xieshou.workflow.grant.TaskGrants;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Switches of the engine that the product relies on, each with its reason. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    /** Ten years: an auditor three years later still finds who decided what. */
    private static final String HISTORY_TIME_TO_LIVE = "P3650D";

    private static final int MAX_RESULTS = 2000;

    private final EngineStatements statements;

    EngineSettings(EngineStatements statements) {
        this.statements = statements;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        statements.give(engine);
        // School codes carry dots and hyphens: «sanban-zx.principal».
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._-]+");
        // Revocations are never used, and checking for them made task lists 2.5 times slower.
        engine.setAuthorizationCheckRevokes(ProcessEngineConfigurationImpl.AUTHORIZATION_CHECK_REVOKE_NEVER);
        // A candidate or assignee may complete a task, not change its other properties.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setResourceAuthorizationProvider(new TaskGrants());
        // Whoever may read a task or an instance does not read its variables by that.
        engine.setEnforceSpecificVariablePermission(true);
        engine.setScriptEngineResolver(new NoScripts());
        // Already the default, said here because a test relies on it: no Java objects from outside.
        engine.setJavaSerializationFormatEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        // One shared filter shows each person their own tasks by ${currentUser()}; only administrators write filters.
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setQueryMaxResultsLimit(MAX_RESULTS);
        // The next school year's date is asked of the calendar each time a yearly timer fires.
        engine.setReevaluateTimeCycleWhenDue(true);
        engine.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
        // Whoever gave the command gets the exception: a refused form is an answer, not a stack trace in the log.
        engine.setEnableCmdExceptionLogging(false);
    }

    @Override
    public void postInit(SpringProcessEngineConfiguration engine) {
        EngineStatements.complete(engine);
    }

    /** The documents that the engine's statements were read from are kept with their fragments: twenty megabytes, never read again. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        settings.getSqlSessionFactory().getConfiguration().getSqlFragments().clear();
    }
}
