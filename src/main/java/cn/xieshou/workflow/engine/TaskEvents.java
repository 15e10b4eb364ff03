package cn.xieshou.workflow.engine;

import cn.xieshou.workflow.StandIn;
import cn.xieshou.workflow.TaskClosed;
import cn.xieshou.workflow.TaskDueMoved;
import cn.xieshou.workflow.TaskOpened;
import cn.xieshou.workflow.gate.PartyGate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules what becomes of user tasks, in the engine's transaction. */
@Component
class TaskEvents implements TaskListener {

    private final ApplicationEventPublisher events;
    private final ObjectProvider<StandIn> standIns;
    private final PartyGate parties;

    TaskEvents(ApplicationEventPublisher events, ObjectProvider<StandIn> standIns, PartyGate parties) {
        this.events = events;
        this.standIns = standIns;
        this.parties = parties;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(task);
            case EVENTNAME_ASSIGNMENT -> reassigned((TaskEntity) task);
            case EVENTNAME_UPDATE -> dueMoved((TaskEntity) task);
            case EVENTNAME_COMPLETE -> closed(task, task.getAssignee());
            case EVENTNAME_DELETE -> closed(task, null);
            default -> {}
        }
    }

    private void opened(DelegateTask task) {
        Optional<StandIn> rule = standIns.stream().findFirst();
        String wanted = rule.map(known -> wanted(task, known)).orElse(task.getAssignee());
        if (wanted == null) {
            events.publishEvent(describe(task, true, null));
            return;
        }
        String actual = rule.map(known -> known.actingFor(wanted)).orElse(wanted);
        if (!actual.equals(task.getAssignee())) {
            task.setAssignee(actual);
        }
        events.publishEvent(describe(task, true, actual.equals(wanted) ? null : wanted));
    }

    /** Whose the task is: who is alone in the group that may take it need not claim it. */
    private static @Nullable String wanted(DelegateTask task, StandIn rule) {
        String assignee = task.getAssignee();
        List<String> groups = groups(task);
        return assignee != null || groups.isEmpty()
                ? assignee
                : rule.onlyOneOf(groups).orElse(null);
    }

    /** By whatever way an open task gets a new assignee: hand over, deputies, an administrator in Tasklist or over REST. */
    private void reassigned(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        String to = task.getAssignee();
        if (isNew(task) || change == null || to == null) {
            return;
        }
        if (actor() != null) {
            parties.checkHolding(task, to);
        }
        String from = change.getOrgValueString();
        if (from != null || !to.equals(actor())) {
            events.publishEvent(describe(task, false, from));
        }
    }

    private void dueMoved(TaskEntity task) {
        if (!isNew(task) && task.getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            events.publishEvent(new TaskDueMoved(describe(task, false, null)));
        }
    }

    /** Its first assignee and due date are part of its creation. */
    private static boolean isNew(TaskEntity task) {
        return task.getLastUpdated() == null;
    }

    private static @Nullable String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static TaskOpened describe(DelegateTask task, boolean created, @Nullable String from) {
        return new TaskOpened(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                processKey(task),
                task.getProcessInstanceId(),
                businessKey(task),
                task.getAssignee(),
                groups(task),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                created,
                from);
    }

    private void closed(DelegateTask task, @Nullable String by) {
        events.publishEvent(new TaskClosed(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                processKey(task),
                task.getProcessInstanceId(),
                businessKey(task),
                by));
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String processKey(DelegateTask task) {
        return ((TaskEntity) task).getProcessDefinition().getKey();
    }

    private static String businessKey(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        return key == null ? "" : key;
    }
}
