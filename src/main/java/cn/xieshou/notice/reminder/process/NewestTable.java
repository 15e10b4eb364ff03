package cn.xieshou.notice.reminder.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.util.function.SingletonSupplier;

/**
 * The newest version of a deployed table, asked without the engine's history, which would be written for each question. The same question
 * is answered once: every first page asks several, and a fifth of its time went there.
 */
final class NewestTable {

    private final RepositoryService repository;
    private final String key;
    private final Supplier<DmnEngine> engine = SingletonSupplier.of(
            () -> DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());

    /** By id of the deployed version. */
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    /** What it answered, by version and facts; there are as many as kinds of processes and occasions, or levels of schools. */
    private final Map<DmnDecision, Map<Map<String, Object>, DmnDecisionRuleResult>> answered =
            new ConcurrentHashMap<>();

    NewestTable(RepositoryService repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    DmnDecision now() {
        String newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        return parsed.computeIfAbsent(newest, this::parse);
    }

    DmnDecisionRuleResult ask(DmnDecision table, Map<String, Object> facts) {
        return answered.computeIfAbsent(table, version -> new ConcurrentHashMap<>())
                .computeIfAbsent(facts, asked -> engine.get()
                        .evaluateDecisionTable(table, asked)
                        .getSingleResult());
    }

    private DmnDecision parse(String definition) {
        try (InputStream model = repository.getDecisionModel(definition)) {
            return engine.get().parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
