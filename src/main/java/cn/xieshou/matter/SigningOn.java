package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing and having a colleague sign after oneself (后加签): what one thinks stands with the task and in the trail, and the colleague, who
 * may hold the step as well, decides.
 */
@Service
@Transactional
public class SigningOn {

    private final HandingOver handingOver;
    private final Asking asking;
    private final Actors actors;
    private final Trail trail;

    SigningOn(HandingOver handingOver, Asking asking, Actors actors, Trail trail) {
        this.handingOver = handingOver;
        this.asking = asking;
        this.actors = actors;
        this.trail = trail;
    }

    /**
     * Says whether {@code account} agrees and passes the task on.
     *
     * @param verdict {@code agree} or {@code disagree}
     * @throws NotThere if {@code account} may not act on it
     * @throws FormRefused if the colleague may not hold it, or nothing is said
     */
    public void signOn(
            String taskId,
            String account,
            @Nullable String colleague,
            @Nullable String verdict,
            @Nullable String opinion) {
        OpenTask task = handingOver.own(taskId, account);
        boolean agreed = Answering.agreed(verdict);
        String text = agreed ? Typed.optional("opinion", "我的意见", opinion) : Typed.required("opinion", "我的意见", opinion);
        Person receiver = handingOver.pass(task, account, colleague);
        asking.signedOn(task, account, receiver.account(), agreed, text);
        String said = agreed ? Question.AGREE : Question.DISAGREE;
        String detail = "“" + said + "”，请" + actors.nameOf(receiver.account());
        trail.add(task.businessKey(), account, Act.SIGNED_ON, task.name(), text, detail);
    }
}
