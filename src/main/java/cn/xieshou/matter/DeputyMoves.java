package cn.xieshou.matter;

import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskHands;
import cn.xieshou.workflow.TaskOpened;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What begins and ends with a deputyship: tasks go to the deputy and come back, the trail says so. */
@Service
@Transactional
class DeputyMoves {

    private final DeputyshipRepository table;
    private final Colleagues colleagues;
    private final Worklist worklist;
    private final TaskHands hands;
    private final TaskHistory history;
    private final Trail trail;
    private final Actors actors;
    private final RightfulHands rightful;
    private final Outbox outbox;
    private final Clock clock;
    private final SecurityLog log;

    DeputyMoves(
            DeputyshipRepository table,
            Colleagues colleagues,
            Worklist worklist,
            TaskHands hands,
            TaskHistory history,
            Trail trail,
            Actors actors,
            RightfulHands rightful,
            Outbox outbox,
            Clock clock,
            SecurityLog log) {
        this.table = table;
        this.colleagues = colleagues;
        this.worklist = worklist;
        this.hands = hands;
        this.history = history;
        this.trail = trail;
        this.actors = actors;
        this.rightful = rightful;
        this.outbox = outbox;
        this.clock = clock;
        this.log = log;
    }

    /** Begins and ends what must begin or end today; does nothing the second time. */
    void moveDue() {
        LocalDate today = LocalDate.now(clock);
        for (long id : table.due(today)) {
            table.find(id).ifPresent(deputyship -> move(deputyship, today));
        }
    }

    private void move(Deputyship deputyship, LocalDate today) {
        if (!deputyship.includes(today)) {
            if (table.advance(deputyship.id(), deputyship.state(), DeputyState.ENDED)) {
                log.doneBy(deputyship.principal(), SecurityKind.DEPUTY_ENDED, deputyship.deputy(), "到期");
                moveBack(deputyship);
            }
        } else if (table.advance(deputyship.id(), DeputyState.PLANNED, DeputyState.ACTIVE)) {
            worklist.inHandOf(deputyship.principal()).forEach(task -> moveTo(task, deputyship));
        }
    }

    private void moveTo(OpenTask task, Deputyship deputyship) {
        if (hands.handOver(task.taskId(), deputyship.principal(), deputyship.deputy())) {
            deputised(task.taskId(), task.businessKey(), task.name(), deputyship.principal(), deputyship.deputy());
        }
    }

    void moveBack(Deputyship deputyship) {
        worklist.inHandOf(deputyship.deputy()).stream()
                .filter(task -> history.principalBehind(task.taskId(), deputyship.deputy())
                        .filter(deputyship.principal()::equals)
                        .isPresent())
                .forEach(task -> moveBack(task, deputyship));
    }

    private void moveBack(OpenTask task, Deputyship deputyship) {
        if (!rightful.isRightful(task, deputyship.principal())) {
            rightful.settle(task.taskId(), "已不在岗");
            return;
        }
        if (hands.handOver(task.taskId(), deputyship.deputy(), deputyship.principal())) {
            history.add(task.taskId(), deputyship.deputy(), deputyship.principal(), HandChange.DEPUTY_BACK);
            String deputy = actors.nameOf(deputyship.deputy());
            trail.add(task.businessKey(), deputyship.principal(), Act.DEPUTY_ENDED, task.name(), null, deputy);
        }
    }

    /**
     * Ends the deputyships that do not stand any more now that {@code account} has left its place: open tasks go back, and the
     * other of the two is told.
     *
     * @param why «的账号已停用»
     */
    void review(String account, String why) {
        for (Deputyship one : table.open(account)) {
            if (!stands(one, account) && table.advance(one.id(), one.state(), DeputyState.ENDED)) {
                moveBack(one);
                log.done(SecurityKind.DEPUTY_ENDED, one.deputy(), "一方离任，代理随之结束");
                tell(one, account, why);
            }
        }
    }

    /** A deputy who changed within what the rules allow goes on. */
    private boolean stands(Deputyship one, String left) {
        return !one.principal().equals(left)
                && colleagues.mayStandInFor(one.principal()).stream()
                        .anyMatch(person -> person.account().equals(one.deputy()));
    }

    private void tell(Deputyship one, String left, String why) {
        boolean deputyLeft = one.deputy().equals(left);
        String recipient = deputyLeft ? one.principal() : one.deputy();
        String what = deputyLeft ? "您委托的代理人" + why + "，代理已提前结束" : "委托您代理的同事" + why + "，代理已提前结束";
        String rest = deputyLeft ? "未办完的任务已退回给您；仍需代理的，请另行委托。" : "其未办完的任务已转给应当办理的人，您无需再办。";
        String days = ChineseDates.date(one.from()) + "至" + ChineseDates.date(one.to());
        String body = "您好！\n\n" + what + "。代理期原为" + days + "。" + rest;
        outbox.enqueue(new Mail(recipient, what, body, "", "/account/deputy"));
    }

    /** A new task that went to the deputy straight away. */
    @EventListener
    void note(TaskOpened task) {
        if (task.created() && task.reassignedFrom() != null && task.assignee() != null) {
            deputised(task.taskId(), task.businessKey(), task.taskName(), task.reassignedFrom(), task.assignee());
        }
    }

    private void deputised(String taskId, String matterKey, String step, String principal, String deputy) {
        history.add(taskId, principal, deputy, HandChange.DEPUTY);
        trail.add(matterKey, principal, Act.DEPUTISED, step, null, actors.nameOf(deputy));
    }
}
