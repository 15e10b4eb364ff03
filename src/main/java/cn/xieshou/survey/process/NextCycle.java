package cn.xieshou.survey.process;

import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** Whether a survey belongs to the next cycle of a renewed pairing: then it starts with what the school stated last (R-FIN-3). */
@Component
class NextCycle {

    private final Pairings pairings;

    NextCycle(Pairings pairings) {
        this.pairings = pairings;
    }

    boolean isOf(TaskRef task) {
        String pairing = Fact.PAIRING_ID.optionally(task);
        return pairing != null && pairings.before(pairing).isPresent();
    }
}
