package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskHands;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts an open task to whom it belongs when who holds it may not act at its step any more: to whose it was at first, to the
 * next of the step's party, or to the party's group if it has nobody just now.
 */
@Component
class RightfulHands {

    private final Worklist worklist;
    private final TaskForms forms;
    private final PartyMembers members;
    private final TaskHands hands;
    private final TaskHistory history;
    private final DeputyshipRepository deputyships;
    private final GroupNames names;
    private final Actors actors;
    private final Trail trail;
    private final Clock clock;

    RightfulHands(
            Worklist worklist,
            TaskForms forms,
            PartyMembers members,
            TaskHands hands,
            TaskHistory history,
            DeputyshipRepository deputyships,
            GroupNames names,
            Actors actors,
            Trail trail,
            Clock clock) {
        this.worklist = worklist;
        this.forms = forms;
        this.members = members;
        this.hands = hands;
        this.history = history;
        this.deputyships = deputyships;
        this.names = names;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the account may hold the task. */
    boolean isRightful(OpenTask task, String account) {
        return members.mayHold(account, forms.party(task.taskId()));
    }

    /**
     * Moves the task on if its holder may not have it.
     *
     * @param why «的账号已停用», for the trail
     */
    void settle(String taskId, String why) {
        worklist.find(taskId).ifPresent(task -> settle(task, why));
    }

    private void settle(OpenTask task, String why) {
        String holder = task.assignee();
        TaskParty party = forms.party(task.taskId());
        if (holder == null || members.mayHold(holder, party)) {
            return;
        }
        Optional<String> owner = task.groups().isEmpty() ? owner(task, party) : Optional.empty();
        if (owner.isPresent()) {
            give(task, holder, owner.get(), why);
        } else if (hands.giveBack(task.taskId(), holder, party.groups())) {
            line(task, groups(task, party), why);
        }
    }

    private Optional<String> owner(OpenTask task, TaskParty party) {
        return history.originalHolder(task.taskId())
                .filter(original -> members.mayHold(original, party))
                .or(() -> members.of(party).map(Person::account).findFirst());
    }

    private void give(OpenTask task, String holder, String owner, String why) {
        String actual = deputyships.actingFor(owner, LocalDate.now(clock));
        if (hands.handOver(task.taskId(), holder, actual)) {
            history.add(task.taskId(), holder, owner, HandChange.HAND_OVER);
            line(task, actors.nameOf(owner), why);
            if (!actual.equals(owner)) {
                history.add(task.taskId(), owner, actual, HandChange.DEPUTY);
                trail.add(task.businessKey(), owner, Act.DEPUTISED, task.name(), null, actors.nameOf(actual));
            }
        }
    }

    private String groups(OpenTask task, TaskParty party) {
        List<String> groups = task.groups().isEmpty() ? party.groups() : task.groups();
        return groups.stream().map(names::of).collect(Collectors.joining("、"));
    }

    private void line(OpenTask task, String whom, String why) {
        trail.add(task.businessKey(), Trail.SYSTEM, Act.REASSIGNED, task.name(), "原办理人" + why, whom);
    }
}
