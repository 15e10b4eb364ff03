package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskClosed;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.CompletionGuard;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking first (加签): the assignee asks colleagues, and the step waits until they answered or the question is withdrawn. */
@Service
@Transactional
public class Asking implements CompletionGuard {

    private final Worklist worklist;
    private final QuestionRepository questions;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Trail trail;
    private final Outbox outbox;
    private final MatterTitles titles;
    private final Visibility visibility;
    private final Clock clock;

    Asking(
            Worklist worklist,
            QuestionRepository questions,
            Colleagues colleagues,
            Actors actors,
            Trail trail,
            Outbox outbox,
            MatterTitles titles,
            Visibility visibility,
            Clock clock) {
        this.worklist = worklist;
        this.questions = questions;
        this.colleagues = colleagues;
        this.actors = actors;
        this.trail = trail;
        this.outbox = outbox;
        this.titles = titles;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Colleagues whom {@code account} may ask. */
    @Transactional(readOnly = true)
    public List<Person> candidates(String account) {
        return colleagues.mayBeAsked(account);
    }

    /**
     * Asks each of {@code asked} the same question; each gets a mail with a link to the page of the answer.
     *
     * @throws NotThere if {@code account} does not have the task in hand
     * @throws FormRefused if nobody or somebody else than a colleague is asked, or nothing
     */
    public void ask(String taskId, String account, Collection<String> asked, @Nullable String question) {
        OpenTask task = worklist.find(taskId).filter(open -> open.isOf(account)).orElseThrow(NotThere::new);
        Set<String> whom = new LinkedHashSet<>(asked);
        String text = Typed.required("question", "问题", question);
        refuseStrangers(task, account, whom);
        for (String colleague : whom) {
            Question stored = new Question(
                    UUID.randomUUID().toString(),
                    taskId,
                    task.businessKey(),
                    task.name(),
                    account,
                    colleague,
                    text,
                    clock.instant(),
                    null,
                    null);
            questions.insert(stored);
            outbox.enqueue(mail(stored, colleague, "请答复", "/questions/" + stored.id()));
        }
        trail.add(task.businessKey(), account, Act.ASKED, task.name(), text, actors.namesOf(whom));
    }

    private void refuseStrangers(OpenTask task, String account, Set<String> whom) {
        Set<String> possible = candidates(account).stream().map(Person::account).collect(Collectors.toSet());
        if (whom.isEmpty() || !possible.containsAll(whom)) {
            throw new FormRefused("colleagues", "征询谁", "请至少选择一位同事");
        }
        for (Question open : questions.openOfTask(task.taskId())) {
            if (whom.contains(open.asked())) {
                throw new FormRefused("colleagues", "征询谁", actors.nameOf(open.asked()) + "还有未答复的征询");
            }
        }
    }

    /**
     * The question, for who is asked.
     *
     * @throws NotThere for everybody else
     */
    @Transactional(readOnly = true)
    public Question asked(String id, String account) {
        return questions
                .find(id)
                .filter(question -> question.asked().equals(account))
                .orElseThrow(NotThere::new);
    }

    /** Open questions that wait for the account's answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<Question> waitingFor(String account) {
        return questions.openFor(account);
    }

    /** The same for several tasks, by task id. */
    @Transactional(readOnly = true)
    public Map<String, List<Question>> openOf(Collection<String> taskIds) {
        return questions.openOfTasks(taskIds).stream().collect(Collectors.groupingBy(Question::taskId));
    }

    /** The page of what is asked about, empty if who is asked may not see it. */
    @Transactional(readOnly = true)
    public Optional<String> pageOf(Question question) {
        return titles.path(question.matterKey())
                .filter(path -> visibility.maySee(question.asked(), question.matterKey()));
    }

    /** Open questions that the task waits for. */
    @Transactional(readOnly = true)
    public List<Question> openOf(String taskId) {
        return questions.openOfTask(taskId);
    }

    /**
     * Answers; the asker gets a mail.
     *
     * @throws NotThere if somebody else was asked
     * @throws FormRefused if nothing is said, or the question is closed
     */
    public void answer(String id, String account, @Nullable String answer) {
        Question question = asked(id, account);
        String text = Typed.required("answer", "答复", answer);
        if (!questions.close(id, text)) {
            throw new FormRefused("answer", "答复", question.answer() == null ? "这项征询已被收回，无需再答复" : "您已经答复过了");
        }
        trail.add(question.matterKey(), account, Act.ANSWERED, question.step(), text, actors.nameOf(question.asker()));
        outbox.enqueue(mail(question, holder(question), "已有答复", "/go/" + question.taskId()));
    }

    /**
     * Withdraws an open question, by who asked or who holds the task now.
     *
     * @return the question's matter
     * @throws NotThere for everybody else, or if it is closed
     */
    public String withdraw(String id, String account) {
        Question question =
                questions.find(id).filter(open -> mayWithdraw(open, account)).orElseThrow(NotThere::new);
        if (questions.close(id, null)) {
            String asked = actors.nameOf(question.asked());
            trail.add(question.matterKey(), account, Act.UNASKED, question.step(), null, asked);
        }
        return question.matterKey();
    }

    boolean mayWithdraw(Question question, String account) {
        return question.isOpen()
                && (question.asker().equals(account)
                        || worklist.find(question.taskId())
                                .filter(task -> task.isOf(account))
                                .isPresent());
    }

    /**
     * Takes back the open questions to {@code account} that nobody would ask there any more; who holds the task is told.
     *
     * @param why «的账号已停用»
     */
    void review(String account, String why) {
        for (Question question : questions.openFor(account)) {
            if (!stillAsked(question) && questions.close(question.id(), null)) {
                String asked = actors.nameOf(account);
                trail.add(question.matterKey(), Trail.SYSTEM, Act.UNASKED, question.step(), "被征询人" + why, asked);
                outbox.enqueue(mail(question, holder(question), "征询已收回，请另行征询", "/go/" + question.taskId()));
            }
        }
    }

    private boolean stillAsked(Question question) {
        return candidates(question.asker()).stream()
                .anyMatch(person -> person.account().equals(question.asked()));
    }

    private String holder(Question question) {
        return worklist.find(question.taskId()).map(OpenTask::assignee).orElse(question.asker());
    }

    @Override
    public void check(TaskRef task) {
        List<Question> open = questions.openOfTask(task.taskId());
        if (!open.isEmpty()) {
            String whom = actors.namesOf(open.stream().map(Question::asked).toList());
            throw new FormRefused("", "征询意见", "还在等候" + whom + "的答复。请等答复后再提交，或先在事项页面收回征询");
        }
    }

    /** A task that the process took away needs no answers any more. */
    @EventListener
    void forget(TaskClosed task) {
        questions.closeAll(task.taskId());
    }

    private Mail mail(Question question, String recipient, String what, String path) {
        String matter = titles.title(question.matterKey());
        String subject = what + "：" + question.step() + "（" + matter + "）";
        String body = "您好！\n\n" + subject + "。\n\n事项：" + matter + "\n环节：" + question.step() + "\n\n点击链接，登录后查看内容。";
        return new Mail(recipient, subject, body, question.matterKey(), path);
    }
}
