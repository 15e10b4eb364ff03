package cn.xieshou.matching.process;

import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.Round;
import cn.xieshou.matching.Round.Status;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import cn.xieshou.workflow.Instances;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The office takes its decision back until the leading group has acted. */
@Component
class DecisionWithdrawal implements Withdrawable {

    private final Rounds rounds;
    private final Instances instances;

    DecisionWithdrawal(Rounds rounds, Instances instances) {
        this.rounds = rounds;
        this.instances = instances;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return waiting(businessKey)
                .filter(round -> account.equals(round.decidedBy()))
                .map(round -> new Submission("《结对方案》", () -> takeBack(businessKey)))
                .stream()
                .toList();
    }

    private void takeBack(String round) {
        if (instances.signal(MatchingProcess.MESSAGE_WITHDRAWN, MatchingProcess.PROCESS, round)) {
            rounds.reaches(round, Status.DECISION);
        }
    }

    private Optional<Round> waiting(String businessKey) {
        return rounds.find(businessKey).filter(round -> round.status() == Status.APPROVAL);
    }
}
