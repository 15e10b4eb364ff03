package cn.xieshou.matching.process;

import static cn.xieshou.workflow.Fact.ROUND_ID;

import cn.xieshou.matching.Matching;
import cn.xieshou.matching.MatchingProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("proposePairings")
class ProposePairings implements JavaDelegate {

    private final Matching matching;

    ProposePairings(Matching matching) {
        this.matching = matching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int proposals = matching.propose(ROUND_ID.from(execution));
        execution.setVariable(MatchingProcess.PROPOSALS.name(), proposals);
    }
}
