package cn.xieshou.survey.process;

import cn.xieshou.pairing.Cycles;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** Whether a survey belongs to the next cycle of a renewed pairing: then it starts with what the school stated last (R-FIN-3). */
@Component
class NextCycle {

    private final Cycles cycles;

    NextCycle(Cycles cycles) {
        this.cycles = cycles;
    }

    boolean isOf(TaskRef task) {
        String pairing = Fact.PAIRING_ID.optionally(task);
        return pairing != null && cycles.before(pairing).isPresent();
    }
}
