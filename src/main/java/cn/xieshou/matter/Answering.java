package cn.xieshou.matter;

import cn.xieshou.notice.MatterTitles;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answering a question and signing beside somebody, by who was asked. */
@Service
@Transactional
public class Answering {

    private final Asking asking;
    private final QuestionRepository questions;
    private final Actors actors;
    private final Trail trail;
    private final QuestionMails mails;
    private final MatterTitles titles;
    private final Visibility visibility;

    Answering(
            Asking asking,
            QuestionRepository questions,
            Actors actors,
            Trail trail,
            QuestionMails mails,
            MatterTitles titles,
            Visibility visibility) {
        this.asking = asking;
        this.questions = questions;
        this.actors = actors;
        this.trail = trail;
        this.mails = mails;
        this.titles = titles;
        this.visibility = visibility;
    }

    /** The page of what is asked about, empty if who is asked may not see it. */
    @Transactional(readOnly = true)
    public Optional<String> pageOf(Question question) {
        return titles.path(question.matterKey())
                .filter(path -> visibility.maySee(question.asked(), question.matterKey()));
    }

    /**
     * Answers; the asker gets a mail.
     *
     * @param verdict {@code agree} or {@code disagree} where a signature is asked for, else ignored
     * @throws NotThere if somebody else was asked
     * @throws FormRefused if nothing is said, or the question is closed
     */
    public void answer(String id, String account, @Nullable String verdict, @Nullable String answer) {
        Question question = asking.asked(id, account);
        Boolean agreed = question.coSign() ? (Boolean) agreed(verdict) : null;
        String text = Boolean.TRUE.equals(agreed)
                ? Typed.optional("answer", "意见", answer)
                : Typed.required("answer", question.coSign() ? "意见" : "答复", answer);
        if (!questions.close(id, text, agreed)) {
            throw new FormRefused("answer", "答复", question.answer() == null ? "这项征询已被收回，无需再答复" : "您已经答复过了");
        }
        Act act = question.coSign() ? Act.CO_SIGNED : Act.ANSWERED;
        String detail = agreed == null ? actors.nameOf(question.asker()) : agreed ? Question.AGREE : Question.DISAGREE;
        trail.add(question.matterKey(), account, act, question.step(), text, detail);
        String what = question.coSign() ? "已加签" : "已有答复";
        mails.toHolder(question, what);
    }

    /** @throws FormRefused if neither is chosen */
    static boolean agreed(@Nullable String verdict) {
        if ("agree".equals(verdict)) {
            return true;
        }
        if ("disagree".equals(verdict)) {
            return false;
        }
        throw new FormRefused("verdict", "加签意见", "请选择同意或不同意");
    }
}
