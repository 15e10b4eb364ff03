package cn.xieshou.agreement;

import cn.xieshou.matter.Withdrawable;
import cn.xieshou.workflow.FormRefused;
import org.springframework.stereotype.Component;

/** Taking back the draft of an agreement, from the page of the matter. */
@Component
class DraftWithdrawal implements Withdrawable {

    private final Agreements agreements;

    DraftWithdrawal(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public boolean mayWithdraw(String businessKey, String account) {
        return agreements.mayWithdraw(businessKey, account) == Withdrawal.DONE;
    }

    @Override
    public void withdraw(String businessKey, String account) {
        Withdrawal answer = agreements.withdraw(businessKey, account);
        if (answer != Withdrawal.DONE) {
            throw new FormRefused("reason", "撤回", answer.label());
        }
    }

    @Override
    public String what(String businessKey) {
        return Agreements.SUBJECT;
    }
}
