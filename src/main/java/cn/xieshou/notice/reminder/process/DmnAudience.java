package cn.xieshou.notice.reminder.process;

import cn.xieshou.notice.reminder.Audience;
import cn.xieshou.notice.reminder.Occasion;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code deadline-audience}. It is asked for every look at a first page. */
@Component
class DmnAudience implements Audience {

    static final String DECISION = "deadline-audience";

    private final RepositoryService repository;
    private final NewestTable table;

    /** What processes are called, by key. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    DmnAudience(RepositoryService repository) {
        this.repository = repository;
        this.table = new NewestTable(repository, DECISION);
    }

    @Override
    public Rule rule() {
        DmnDecision now = table.now();
        return (process, occasion) ->
                concerned(table.ask(now, facts(names.computeIfAbsent(process, this::name), occasion)));
    }

    private String name(String processKey) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getName)
                .orElse(processKey);
    }

    static Map<String, Object> facts(String processName, Occasion occasion) {
        return Map.of("process", processName, "occasion", DmnReminderSchedule.words(occasion));
    }

    static Concerned concerned(DmnDecisionRuleResult rule) {
        return new Concerned(
                Schools.labelled(rule.<String>getEntry("schools")),
                rule.<Boolean>getEntry("liaisons"),
                rule.<Boolean>getEntry("personnel"));
    }
}
