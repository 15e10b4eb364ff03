package cn.xieshou.mentoring;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taking back who was named, until the recipient's principal has acted. */
@Component
class MentoringWithdrawal implements Withdrawable {

    private final Mentorings mentorings;

    MentoringWithdrawal(Mentorings mentorings) {
        this.mentorings = mentorings;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return mentorings.ofPairing(businessKey).stream()
                .filter(year -> mentorings.mayWithdraw(year, account))
                .map(MentoringYear::key)
                .map(key -> new Submission(Mentorings.names(key), () -> mentorings.withdraw(key)))
                .toList();
    }
}
