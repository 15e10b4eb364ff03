package cn.xieshou.workflow;

import cn.xieshou.shared.ReadOnce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The deployed decision tables for pages that show what a table would say: the same answers, but nothing is written into the engine's
 * history, where each look would stand like a decision that was taken.
 */
@Component
public class QuietDecisions {

    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

    QuietDecisions(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** What the newest version of the table answers. */
    public DmnDecisionTableResult evaluate(String key, Map<String, Object> inputs) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    String newest = ReadOnce.of("decision table", key, () -> engine.getDeploymentCache()
                            .findDeployedLatestDecisionDefinitionByKey(key)
                            .getId());
                    DmnDecision table = tables.computeIfAbsent(newest, version -> parsed(key, version));
                    return engine.getDmnEngine().evaluateDecisionTable(table, inputs);
                }));
    }

    /** As the engine parses it, but not known as deployed: of such it keeps no history. */
    private DmnDecision parsed(String key, String version) {
        try (InputStream model = engine.getRepositoryService().getDecisionModel(version)) {
            return engine.getDmnEngine().parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
