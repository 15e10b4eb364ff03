package cn.xieshou.matter;

import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking back (撤回): only the drafter, only until the reviewer acts; the features know when that is. */
@Service
@Transactional
public class TakingBack {

    private final ObjectProvider<Withdrawable> kinds;
    private final Visibility visibility;
    private final Trail trail;

    TakingBack(ObjectProvider<Withdrawable> kinds, Visibility visibility, Trail trail) {
        this.kinds = kinds;
        this.visibility = visibility;
        this.trail = trail;
    }

    /**
     * What the account may take back in this matter now: «《结对帮扶协议》».
     *
     * @throws NotThere if the account may not see the matter
     */
    @Transactional(readOnly = true)
    public List<String> possible(String matterKey, String account) {
        visibility.require(account, matterKey);
        return submitted(matterKey, account).stream().map(Submission::label).toList();
    }

    /**
     * Takes back the one thing that {@link #possible} names.
     *
     * @throws NotThere if the account may not see the matter
     * @throws FormRefused if there is nothing to take back, or a reviewer was faster; at «what» if there are several
     */
    public void takeBack(String matterKey, String account, @Nullable String reason) {
        takeBack(matterKey, account, null, reason);
    }

    /**
     * The same where several processes share the matter.
     *
     * @param what one of {@link #possible}; may be null while there is only one
     */
    public void takeBack(String matterKey, String account, @Nullable String what, @Nullable String reason) {
        visibility.require(account, matterKey);
        String why = Typed.optional("reason", "撤回原因", reason);
        Submission chosen = chosen(submitted(matterKey, account), Text.clean(what));
        chosen.takeBack().run();
        trail.add(matterKey, account, Act.WITHDRAWN, chosen.subject(), why, chosen.detail());
    }

    private static Submission chosen(List<Submission> found, String wanted) {
        List<Submission> fitting = found.stream()
                .filter(one -> wanted.isEmpty() || one.label().equals(wanted))
                .toList();
        if (fitting.isEmpty()) {
            throw new FormRefused("reason", "撤回", "现在不能撤回：只有提交人在审核人办理之前可以撤回");
        }
        if (fitting.size() > 1) {
            throw new FormRefused("what", "撤回哪一项", "请选择要撤回的一项");
        }
        return fitting.get(0);
    }

    private List<Submission> submitted(String matterKey, String account) {
        return kinds.stream()
                .flatMap(kind -> kind.submitted(matterKey, account).stream())
                .toList();
    }
}
