package cn.xieshou.notice.reminder.process;

import cn.xieshou.notice.reminder.Audience;
import cn.xieshou.notice.reminder.Occasion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The deployed decision table {@code deadline-audience}. It is asked for every look at a first page, so it is evaluated
 * without the engine's history, which would be written for each.
 */
@Component
class DmnAudience implements Audience {

    static final String DECISION = "deadline-audience";

    private final RepositoryService repository;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** By id of the deployed version. */
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    DmnAudience(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Rule rule() {
        String newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult()
                .getId();
        DmnDecision decision = parsed.computeIfAbsent(newest, this::parse);
        return (process, occasion) -> concerned(
                engine.evaluateDecisionTable(decision, facts(process, occasion)).getSingleResult());
    }

    private DmnDecision parse(String definition) {
        try (InputStream model = repository.getDecisionModel(definition)) {
            return engine.parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> facts(String processKey, Occasion occasion) {
        return Map.of("process", processKey, "occasion", occasion.name());
    }

    static Concerned concerned(DmnDecisionRuleResult rule) {
        return new Concerned(
                Schools.valueOf(rule.<String>getEntry("schools")),
                rule.<Boolean>getEntry("liaisons"),
                rule.<Boolean>getEntry("personnel"));
    }
}
