package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking first (加签): the assignee asks colleagues, and the step waits until they answered or the question is withdrawn. */
@Service
@Transactional
public class Asking {

    private final TaskInHand inHand;
    private final Worklist worklist;
    private final QuestionRepository questions;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Trail trail;
    private final QuestionMails mails;
    private final Clock clock;

    Asking(
            TaskInHand inHand,
            Worklist worklist,
            QuestionRepository questions,
            Colleagues colleagues,
            Actors actors,
            Trail trail,
            QuestionMails mails,
            Clock clock) {
        this.inHand = inHand;
        this.worklist = worklist;
        this.questions = questions;
        this.colleagues = colleagues;
        this.actors = actors;
        this.trail = trail;
        this.mails = mails;
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
     * @throws NotThere if {@code account} may not act on the task
     * @throws FormRefused if nobody or somebody else than a colleague is asked, or nothing
     */
    public void ask(String taskId, String account, Collection<String> asked, @Nullable String question) {
        ask(taskId, account, asked, question, false);
    }

    /** The same for their signatures: each is to say whether they agree. */
    public void askToSign(String taskId, String account, Collection<String> asked, @Nullable String question) {
        ask(taskId, account, asked, question, true);
    }

    private void ask(
            String taskId, String account, Collection<String> asked, @Nullable String question, boolean coSign) {
        OpenTask task = inHand.find(taskId, account);
        Set<String> whom = new LinkedHashSet<>(asked);
        String text = Typed.required("question", coSign ? "事由" : "问题", question);
        refuseStrangers(task, account, whom);
        inHand.take(taskId, account);
        for (String colleague : whom) {
            Question stored = question(task, account, colleague, text, coSign);
            questions.insert(stored);
            mails.toColleague(stored);
        }
        Act act = coSign ? Act.ASKED_TO_SIGN : Act.ASKED;
        trail.add(task.businessKey(), account, act, task.name(), text, actors.namesOf(whom));
    }

    private Question question(OpenTask task, String asker, String asked, String text, boolean coSign) {
        return new Question(
                UUID.randomUUID().toString(),
                task.taskId(),
                task.businessKey(),
                task.name(),
                asker,
                asked,
                text,
                clock.instant(),
                null,
                null,
                coSign,
                null);
    }

    /** What {@code signer} says of the task while passing it on to {@code holder}: an answer that nobody had to ask for. */
    void signedOn(OpenTask task, String signer, String holder, boolean agreed, String opinion) {
        Question stored = question(task, holder, signer, "", true);
        questions.insert(stored);
        questions.close(stored.id(), opinion, agreed);
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

    /** The oldest of these only. */
    @Transactional(readOnly = true)
    public List<Question> firstFor(String account, int most) {
        return questions.firstFor(account, most);
    }

    /** How many wait for the account's answer. */
    @Transactional(readOnly = true)
    public int countFor(String account) {
        return questions.countFor(account);
    }

    /** Open and closed questions of several tasks, the oldest first, by task id. */
    @Transactional(readOnly = true)
    public Map<String, List<Question>> of(Collection<String> taskIds) {
        return questions.ofTasks(taskIds).stream().collect(Collectors.groupingBy(Question::taskId));
    }

    /** The open ones alone. */
    @Transactional(readOnly = true)
    public Map<String, List<Question>> openOf(Collection<String> taskIds) {
        return questions.openOfTasks(taskIds).stream().collect(Collectors.groupingBy(Question::taskId));
    }

    /** Open questions that the task waits for. */
    @Transactional(readOnly = true)
    public List<Question> openOf(String taskId) {
        return questions.openOfTask(taskId);
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
        if (questions.close(id, null, null)) {
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
}
