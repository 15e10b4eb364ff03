package cn.xieshou.matching.process;

import static cn.xieshou.workflow.Fact.ROUND_ID;

import cn.xieshou.matching.Establishing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("establishPairings")
class EstablishPairings implements JavaDelegate {

    private final Establishing establishing;

    EstablishPairings(Establishing establishing) {
        this.establishing = establishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        establishing.establish(ROUND_ID.from(execution));
    }
}
