package cn.xieshou.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts and signals process instances for the domain, which has already checked who may: the engine's own authorizations
 * are about what people reach through it directly. Runs in the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Instances {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    Instances(ProcessEngine engine, RuntimeService runtime, JdbcClient jdbc) {
        this.engine = engine;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Starts the newest version of a process, up to its first waiting steps. */
    public void start(String processKey, String businessKey, Map<String, Object> facts) {
        unrestricted(() -> runtime.startProcessInstanceByKey(processKey, businessKey, facts));
    }

    /**
     * Does what begins many cases in one command of the engine, which sends what it inserts in batches at its end; until then its
     * own queries do not see them.
     */
    public void together(Runnable work) {
        unrestricted(() -> {
            work.run();
            return null;
        });
    }

    /** Hands a message to the one instance of a process with that business key; false if none waits for it. */
    public boolean signal(String message, String processKey, String businessKey) {
        return signal(message, processKey, businessKey, Map.of());
    }

    /** The same where a business key has several instances of a process: only to those that carry these facts. */
    public boolean signal(String message, String processKey, String businessKey, Map<String, Object> facts) {
        return unrestricted(() -> {
            var waiting = waiting(message, processKey, businessKey, facts).list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return !waiting.isEmpty();
        });
    }

    /**
     * Hands a message to what waits for it in a matter; the facts stay within what the message opens. The message's name
     * says all that tells the matter's instances apart.
     *
     * @return false if nothing waits for it
     */
    public boolean deliver(String message, String businessKey, Map<String, Object> facts) {
        return unrestricted(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariablesToTriggeredScope(facts)
                .correlateAllWithResult()
                .isEmpty());
    }

    /**
     * Hands a message to the boundary events with that id in the instances of a process with that business key, of those where these facts
     * hold.
     *
     * @return false if none waits for it
     */
    public boolean interrupt(
            String message, String processKey, String businessKey, String boundary, Map<String, Object> facts) {
        return unrestricted(() -> {
            List<EventSubscription> waiting = runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(businessKey)
                    .list()
                    .stream()
                    .flatMap(instance -> runtime
                            .createEventSubscriptionQuery()
                            .processInstanceId(instance.getId())
                            .eventName(message)
                            .activityId(boundary)
                            .list()
                            .stream())
                    .filter(one -> facts.entrySet().stream().allMatch(fact -> fact.getValue()
                            .equals(runtime.getVariable(one.getExecutionId(), fact.getKey()))))
                    .toList();
            waiting.forEach(one -> runtime.messageEventReceived(message, one.getExecutionId()));
            return !waiting.isEmpty();
        });
    }

    /** As {@link #signal(String, String, String)}, where a pairing may have one instance for each value of a fact. */
    public <T> boolean signal(String message, String processKey, String businessKey, Fact<T> fact, T value) {
        return signal(message, processKey, businessKey, Map.ofEntries(fact.is(value)));
    }

    /** Whether that message would reach an instance now. */
    public <T> boolean awaits(String message, String processKey, String businessKey, Fact<T> fact, T value) {
        return unrestricted(() -> waiting(message, processKey, businessKey, Map.ofEntries(fact.is(value)))
                        .count()
                > 0);
    }

    /**
     * Lets nobody else into the case with that fact until the transaction ends, as a submission of one of its forms does; nothing if there
     * is none.
     */
    public <T> void hold(String processKey, String businessKey, Fact<T> fact, T value) {
        unrestricted(() -> {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(businessKey)
                    .variableValueEquals(fact.name(), value)
                    .list()
                    .forEach(instance -> jdbc.sql("select id_ from act_ru_execution where id_ = :instance for update")
                            .param("instance", instance.getId())
                            .query(String.class)
                            .list());
            return null;
        });
    }

    /** Ends everything that still runs in a matter, its open steps included. */
    public void end(String businessKey, String reason) {
        unrestricted(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason, false, true));
            return null;
        });
    }

    private ExecutionQuery waiting(String message, String processKey, String businessKey, Map<String, Object> facts) {
        ExecutionQuery query = runtime.createExecutionQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message);
        facts.forEach(query::processVariableValueEquals);
        return query;
    }

    private <T> T unrestricted(java.util.concurrent.Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work));
    }
}
