package cn.xieshou.matter;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskClosed;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.gate.CompletionGuard;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What open questions hold up, and what ends them without an answer. */
@Component
@Transactional
class OpenQuestions implements CompletionGuard {

    private final QuestionRepository questions;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Trail trail;
    private final QuestionMails mails;

    OpenQuestions(
            QuestionRepository questions, Colleagues colleagues, Actors actors, Trail trail, QuestionMails mails) {
        this.questions = questions;
        this.colleagues = colleagues;
        this.actors = actors;
        this.trail = trail;
        this.mails = mails;
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

    /**
     * Takes back the open questions to {@code account} that nobody would ask there any more; who holds the task is told.
     *
     * @param why «的账号已停用»
     */
    void review(String account, String why) {
        for (Question question : questions.openFor(account)) {
            if (!stillAsked(question) && questions.close(question.id(), null, null)) {
                String asked = actors.nameOf(account);
                trail.add(question.matterKey(), Trail.SYSTEM, Act.UNASKED, question.step(), "被征询人" + why, asked);
                mails.toHolder(question, "征询已收回，请另行征询");
            }
        }
    }

    private boolean stillAsked(Question question) {
        return colleagues.mayBeAsked(question.asker()).stream()
                .anyMatch(person -> person.account().equals(question.asked()));
    }
}
