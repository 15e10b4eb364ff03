package cn.xieshou.pairing;

import cn.xieshou.directory.Parties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import org.springframework.stereotype.Component;

/** The parties of a pairing's steps, by the register of pairings and not by what the engine remembers. */
@Component
public class PairingParties {

    private final Pairings pairings;

    PairingParties(Pairings pairings) {
        this.pairings = pairings;
    }

    /** The principal of the school on that side of the task's pairing. */
    public TaskParty principal(TaskRef task, Side side) {
        return Parties.principal(pairing(task).school(side));
    }

    /** The liaison of the school on that side of the task's pairing. */
    public TaskParty liaison(TaskRef task, Side side) {
        return Parties.liaison(pairing(task).school(side));
    }

    /** The section that is responsible for the task's pairing. */
    public TaskParty section(TaskRef task) {
        return Parties.section(pairing(task).section());
    }

    private Pairing pairing(TaskRef task) {
        return pairings.get(Fact.PAIRING_ID.from(task));
    }
}
