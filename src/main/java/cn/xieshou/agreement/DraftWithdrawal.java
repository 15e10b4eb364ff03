package cn.xieshou.agreement;

import cn.xieshou.matter.Withdrawable;
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
        agreements.withdraw(businessKey, account);
    }

    @Override
    public String what(String businessKey) {
        return Agreements.SUBJECT;
    }
}
