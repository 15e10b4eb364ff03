package cn.xieshou.matter;

import cn.xieshou.notice.MatterTitles;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import org.springframework.stereotype.Component;

/** What is mailed of questions: that there is one, without what it says. */
@Component
class QuestionMails {

    private final Outbox outbox;
    private final MatterTitles titles;
    private final Worklist worklist;

    QuestionMails(Outbox outbox, MatterTitles titles, Worklist worklist) {
        this.outbox = outbox;
        this.titles = titles;
        this.worklist = worklist;
    }

    void toColleague(Question question) {
        send(question, question.asked(), question.coSign() ? "请加签" : "请答复", "/questions/" + question.id());
    }

    /** To whoever holds the task now, who may be another than asked. */
    void toHolder(Question question, String what) {
        String holder = worklist.find(question.taskId()).map(OpenTask::assignee).orElse(question.asker());
        send(question, holder, what, "/go/" + question.taskId());
    }

    private void send(Question question, String recipient, String what, String path) {
        String matter = titles.title(question.matterKey());
        String subject = what + "：" + question.step() + "（" + matter + "）";
        String body = "您好！\n\n" + subject + "。\n\n事项：" + matter + "\n环节：" + question.step() + "\n\n点击链接，登录后查看内容。";
        outbox.enqueue(new Mail(recipient, subject, body, question.matterKey(), path));
    }
}
