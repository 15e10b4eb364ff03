package cn.xieshou.agreement;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taking back the draft of an agreement, from the page of the matter. */
@Component
class DraftWithdrawal implements Withdrawable {

    private final Agreements agreements;

    DraftWithdrawal(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return agreements.mayWithdraw(businessKey, account) == Withdrawal.DONE
                ? List.of(new Submission(Agreements.SUBJECT, () -> takeBack(businessKey, account)))
                : List.of();
    }

    private void takeBack(String pairing, String account) {
        Withdrawal answer = agreements.withdraw(pairing, account);
        if (answer != Withdrawal.DONE) {
            throw new FormRefused("reason", "撤回", answer.label());
        }
    }
}
