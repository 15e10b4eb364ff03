package cn.xieshou.summary;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taking back a summary until the principal has acted. */
@Component
class SummaryWithdrawal implements Withdrawable {

    private final Summaries summaries;

    SummaryWithdrawal(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return summaries.ofPairing(businessKey).stream()
                .filter(one -> summaries.mayWithdraw(one, account))
                .map(one -> new Submission(one.subject(), () -> summaries.withdraw(one)))
                .toList();
    }
}
