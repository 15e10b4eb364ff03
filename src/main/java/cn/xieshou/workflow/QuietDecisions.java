package cn.xieshou.workflow;

import cn.xieshou.shared.ReadOnce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The deployed decision tables for pages that show what a table would say: the same answers, but nothing is written into the engine's
 * history, where each look would stand like a decision that was taken. A table knows its inputs only and no clock (a test),
 * so the same question is answered once: reading its cells anew each time was a ninth of the first start's computing.
 */
@Component
public class QuietDecisions {

    private static final int REMEMBERED = 5_000;

    private record Question(String version, Map<String, Object> inputs) {}

    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    private final Map<Question, DmnDecisionTableResult> answers = new ConcurrentHashMap<>();

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
                    return answer(key, new Question(newest, new HashMap<>(inputs)));
                }));
    }

    private DmnDecisionTableResult answer(String key, Question question) {
        DmnDecisionTableResult known = answers.get(question);
        if (known != null) {
            return known;
        }
        DmnDecision table = tables.computeIfAbsent(question.version(), version -> parsed(key, version));
        DmnDecisionTableResult answer = engine.getDmnEngine().evaluateDecisionTable(table, question.inputs());
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
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
