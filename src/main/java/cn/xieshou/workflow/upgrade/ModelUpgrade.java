package cn.xieshou.workflow.upgrade;

import cn.xieshou.workflow.engine.CalendarTimers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running cases to the newest version of their model: every step to the one of the same id, or to the one that
 * {@link MigrationNotes} names. Tasks keep their people and due dates, timers their dates, unless the calendar has another day for
 * them now. What the newest version has more begins. May be repeated, also by several nodes at once: who comes second finds nothing.
 */
@Service
public class ModelUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(ModelUpgrade.class);
    private static final int AT_ONCE = 50;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final MigrationNotes notes;
    private final ModelVersions versions;
    private final FiredTimers timers;
    private final CalendarTimers calendar;
    private final EngineIndexes indexes;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    /** Why a case did not move when it was tried last, by its id. */
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    ModelUpgrade(
            RepositoryService repository,
            RuntimeService runtime,
            MigrationNotes notes,
            ModelVersions versions,
            FiredTimers timers,
            CalendarTimers calendar,
            EngineIndexes indexes,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.notes = notes;
        this.versions = versions;
        this.timers = timers;
        this.calendar = calendar;
        this.indexes = indexes;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Moves all that can be moved; says in the log how many that were. Without any it reads no model, which takes a second. */
    public void run() {
        indexes.make();
        if (leftBehind(1).isEmpty()) {
            return;
        }
        for (ProcessDefinition newest : versions.newest()) {
            for (ProcessDefinition old : versions.older(newest)) {
                move(old, newest);
            }
        }
        transaction.executeWithoutResult(status -> calendar.follow());
    }

    /** The cases that still run in an older version, at most {@code most}. */
    public List<LeftBehind> leftBehind(int most) {
        return jdbc.sql("""
                        select e.ID_, e.BUSINESS_KEY_, d.NAME_
                        from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                        where e.PARENT_ID_ is null
                          and d.VERSION_ < (select max(n.VERSION_) from ACT_RE_PROCDEF n where n.KEY_ = d.KEY_)
                        order by e.ID_ limit :most""")
                .param("most", most)
                .query((row, n) -> new LeftBehind(
                        row.getString("ID_"),
                        Objects.requireNonNullElse(row.getString("BUSINESS_KEY_"), ""),
                        row.getString("NAME_"),
                        reasons.getOrDefault(row.getString("ID_"), "")))
                .list();
    }

    private void move(ProcessDefinition old, ProcessDefinition newest) {
        List<String> cases =
                versions.running(old).stream().map(ProcessInstance::getId).toList();
        if (cases.isEmpty()) {
            return;
        }
        MigrationPlan plan = plan(old, newest);
        int moved = 0;
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            moved += move(plan, newest, cases.subList(from, Math.min(cases.size(), from + AT_ONCE)));
        }
        LOG.info(
                "「{}」第{}版：{}件已转到第{}版，{}件未能转",
                newest.getName(),
                old.getVersion(),
                moved,
                newest.getVersion(),
                cases.size() - moved);
    }

    /** All together, and one by one if some of them cannot. */
    private int move(MigrationPlan plan, ProcessDefinition newest, List<String> cases) {
        try {
            execute(plan, newest, cases);
            return cases.size();
        } catch (ProcessEngineException failed) {
            if (cases.size() > 1) {
                return cases.stream()
                        .mapToInt(one -> move(plan, newest, List.of(one)))
                        .sum();
            }
            if (moveStepsAlone(plan, newest, cases)) {
                return 1;
            }
            reasons.put(
                    cases.get(0),
                    WhyLeft.of(
                            failed,
                            newest.getKey(),
                            repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId())));
            return 0;
        }
    }

    private void execute(MigrationPlan plan, ProcessDefinition newest, List<String> cases) {
        BpmnModelInstance older = repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId());
        transaction.executeWithoutResult(status -> {
            Map<String, String> before = timers.of(cases);
            runtime.newMigration(plan)
                    .processInstanceIds(cases)
                    .skipCustomListeners()
                    .execute();
            timers.removeAgain(cases, before, older, notes.of(newest.getKey()));
        });
        cases.forEach(reasons::remove);
    }

    /** Where a step has left the part of the model that it stood in: that part ends, the step goes on where it stands now. */
    private boolean moveStepsAlone(MigrationPlan plan, ProcessDefinition newest, List<String> cases) {
        BpmnModelInstance before = repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId());
        MigrationPlanBuilder alone =
                runtime.createMigrationPlan(plan.getSourceProcessDefinitionId(), plan.getTargetProcessDefinitionId());
        BpmnModelInstance after = repository.getBpmnModelInstance(plan.getTargetProcessDefinitionId());
        before.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .filter(id -> after.getModelElementById(id) instanceof UserTask)
                .forEach(id -> alone.mapActivities(id, id));
        try {
            execute(alone.build(), newest, cases);
            return true;
        } catch (ProcessEngineException stays) {
            return false;
        }
    }

    private MigrationPlan plan(ProcessDefinition old, ProcessDefinition newest) {
        BpmnModelInstance before = repository.getBpmnModelInstance(old.getId());
        BpmnModelInstance after = repository.getBpmnModelInstance(newest.getId());
        MigrationInstructionsBuilder plan =
                runtime.createMigrationPlan(old.getId(), newest.getId()).mapEqualActivities();
        notes.of(newest.getKey()).forEach((from, to) -> {
            if (before.getModelElementById(from) != null && after.getModelElementById(to) != null) {
                plan.mapActivities(from, to);
            }
        });
        return plan.build();
    }
}
