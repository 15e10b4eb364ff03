package cn.xieshou.matter;

import cn.xieshou.directory.AccountEditing;
import cn.xieshou.directory.AccountNews;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Person;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskHands;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody takes over another's place in one action: role and school with everything that hangs on them, and what waits in the
 * other's hands. The other's account ends; what they did stays theirs.
 */
@Service
@Transactional
public class Succession {

    private final Worklist worklist;
    private final TaskForms forms;
    private final TaskHands hands;
    private final TaskHistory history;
    private final PartyMembers members;
    private final Trail trail;
    private final Actors actors;
    private final AccountEditing editing;
    private final Accounts accounts;
    private final ApplicationEventPublisher news;

    Succession(
            Worklist worklist,
            TaskForms forms,
            TaskHands hands,
            TaskHistory history,
            PartyMembers members,
            Trail trail,
            Actors actors,
            AccountEditing editing,
            Accounts accounts,
            ApplicationEventPublisher news) {
        this.worklist = worklist;
        this.forms = forms;
        this.hands = hands;
        this.history = history;
        this.members = members;
        this.trail = trail;
        this.actors = actors;
        this.editing = editing;
        this.accounts = accounts;
        this.news = news;
    }

    /**
     * What became of it.
     *
     * @param tasks that have changed hands
     * @param problems Chinese reasons by field; nothing was done if there are any
     */
    public record Done(int tasks, Map<String, String> problems) {}

    /** What waits in the hands of the person, the earliest due first. */
    @Transactional(readOnly = true)
    public List<OpenTask> waiting(Person person) {
        return worklist.inHandOf(person.account());
    }

    /**
     * Does it; the caller has checked that {@code actor} keeps this account.
     *
     * @param typed account of who takes over and, for a new one, name, email and phone
     */
    public Done handOver(Person former, Map<String, String> typed, String actor) {
        AccountEditing.Edited edited = editing.successor(actor, former, typed);
        Person successor = edited.person();
        if (successor == null) {
            return new Done(0, edited.problems());
        }
        int tasks = 0;
        for (int moved = move(former, successor, actor); moved > 0; moved = move(former, successor, actor)) {
            tasks += moved;
        }
        accounts.disable(former.account());
        news.publishEvent(new AccountNews.HandedOver(former, successor, tasks, actor));
        return new Done(tasks, Map.of());
    }

    /** A list has an end, so there may be more afterwards. What came by a deputyship goes back to whose it is. */
    private int move(Person former, Person successor, String actor) {
        return (int) waiting(former).stream()
                .filter(task ->
                        history.principalBehind(task.taskId(), former.account()).isEmpty())
                .filter(task -> members.mayHold(successor.account(), forms.party(task.taskId())))
                .filter(task -> give(task, former, successor, actor))
                .count();
    }

    private boolean give(OpenTask task, Person former, Person successor, String actor) {
        boolean given = hands.handOver(task.taskId(), former.account(), successor.account());
        if (given) {
            history.add(task.taskId(), former.account(), successor.account(), HandChange.HAND_OVER);
            trail.add(
                    task.businessKey(),
                    actor,
                    Act.REASSIGNED,
                    task.name(),
                    actors.nameOf(former.account()) + "的工作已交接",
                    actors.nameOf(successor.account()));
        }
        return given;
    }
}
