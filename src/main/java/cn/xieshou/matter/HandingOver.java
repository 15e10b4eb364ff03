package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskHands;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing over (转办): the assignee gives a task to a colleague who may hold it, with a reason. */
@Service
@Transactional
public class HandingOver {

    private final TaskInHand inHand;
    private final TaskHands hands;
    private final TaskHistory history;
    private final TaskForms forms;
    private final PartyMembers members;
    private final Deputies deputies;
    private final Actors actors;
    private final Trail trail;

    HandingOver(
            TaskInHand inHand,
            TaskHands hands,
            TaskHistory history,
            TaskForms forms,
            PartyMembers members,
            Deputies deputies,
            Actors actors,
            Trail trail) {
        this.inHand = inHand;
        this.hands = hands;
        this.history = history;
        this.forms = forms;
        this.members = members;
        this.deputies = deputies;
        this.actors = actors;
        this.trail = trail;
    }

    /**
     * The task, if {@code account} has it in hand or may take it.
     *
     * @throws NotThere if not
     */
    @Transactional(readOnly = true)
    public OpenTask own(String taskId, String account) {
        return inHand.find(taskId, account);
    }

    /** Who else may hold the task: the people of its step's party, of the same school or section. */
    @Transactional(readOnly = true)
    public List<Person> candidates(OpenTask task, String account) {
        return members.of(forms.party(task.taskId()))
                .filter(person -> !person.account().equals(account))
                .toList();
    }

    /**
     * Hands the task over.
     *
     * @throws NotThere if {@code account} may not act on it
     * @throws FormRefused if the colleague may not hold it or the reason is missing
     */
    public void handOver(String taskId, String account, @Nullable String colleague, @Nullable String reason) {
        OpenTask task = own(taskId, account);
        String why = Typed.required("reason", "转办原因", reason);
        Person receiver = pass(task, account, colleague);
        trail.add(task.businessKey(), account, Act.HANDED_OVER, task.name(), why, actors.nameOf(receiver.account()));
    }

    /**
     * Puts the task into the colleague's hands, for whatever reason.
     *
     * @throws FormRefused if the colleague may not hold it
     */
    Person pass(OpenTask task, String account, @Nullable String colleague) {
        Person receiver = candidates(task, account).stream()
                .filter(person -> person.account().equals(colleague))
                .findFirst()
                .orElseThrow(() -> new FormRefused("colleague", "转给谁", "请选择可以办理这项任务的同事"));
        String taskId = task.taskId();
        refuseAbsent(receiver.account(), taskId);
        inHand.take(taskId, account);
        history.add(taskId, account, receiver.account(), HandChange.HAND_OVER);
        if (!hands.handOver(taskId, account, receiver.account())) {
            throw new FormRefused("colleague", "转给谁", "这项任务刚刚已被办理或转走");
        }
        return receiver;
    }

    /** Whoever is away has a deputy; only whose task it was at first may still get it back. */
    private void refuseAbsent(String receiver, String taskId) {
        String deputy = deputies.actingFor(receiver);
        boolean original =
                history.originalHolder(taskId).filter(receiver::equals).isPresent();
        if (!deputy.equals(receiver) && !original) {
            String names = actors.nameOf(receiver) + "目前由" + actors.nameOf(deputy) + "代理";
            throw new FormRefused("colleague", "转给谁", names + "，请另选同事");
        }
    }
}
