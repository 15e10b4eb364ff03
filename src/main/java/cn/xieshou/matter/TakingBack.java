package cn.xieshou.matter;

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

    /** What the account may take back in this matter now: «《结对帮扶协议》». */
    @Transactional(readOnly = true)
    public List<String> possible(String matterKey, String account) {
        return withdrawable(matterKey, account).stream()
                .map(kind -> kind.what(matterKey))
                .toList();
    }

    /**
     * Takes back what {@link #possible} names.
     *
     * @throws UnknownMatter if the account may not see the matter
     * @throws FormRefused if there is nothing to take back, or a reviewer was faster
     */
    public void takeBack(String matterKey, String account, @Nullable String reason) {
        visibility.require(account, matterKey);
        String why = Typed.optional("reason", "撤回原因", reason);
        List<Withdrawable> found = withdrawable(matterKey, account);
        if (found.isEmpty()) {
            throw new FormRefused("reason", "撤回", "现在不能撤回：只有提交人在审核人办理之前可以撤回");
        }
        for (Withdrawable kind : found) {
            String what = kind.what(matterKey);
            kind.withdraw(matterKey, account);
            trail.add(matterKey, account, Act.WITHDRAWN, what, why);
        }
    }

    private List<Withdrawable> withdrawable(String matterKey, String account) {
        return kinds.stream()
                .filter(kind -> kind.mayWithdraw(matterKey, account))
                .toList();
    }
}
