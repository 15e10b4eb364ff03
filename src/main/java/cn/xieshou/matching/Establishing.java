package cn.xieshou.matching;

import cn.xieshou.matching.Round.Status;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes pairings of what the leading group approved. */
@Service
@Transactional
public class Establishing {

    private final RoundRepository rounds;
    private final Matching matching;
    private final Pairings pairings;
    private final Trail trail;
    private final Clock clock;

    Establishing(RoundRepository rounds, Matching matching, Pairings pairings, Trail trail, Clock clock) {
        this.rounds = rounds;
        this.matching = matching;
        this.pairings = pairings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Registers every chosen pair, all or none; each starts its own lifecycle. */
    public void establish(String roundId) {
        Round round = rounds.find(roundId).orElseThrow();
        int pairs = 0;
        for (Choice choice : matching.choices(roundId)) {
            if (choice.chosen() != null) {
                matching.established(roundId, choice, pairing(round, choice.chosen(), choice.recipient()));
                pairs++;
            }
        }
        rounds.status(roundId, Status.ESTABLISHED);
        trail.add(roundId, Trail.SYSTEM, Act.CONFIRMED, "《结对关系》", null, "共建立" + pairs + "对");
    }

    /** The pairing of the two: the one that is running already, for example from the roster, or a new one. */
    private String pairing(Round round, String supporting, String recipient) {
        return pairings.running(round.programme(), supporting, recipient, null)
                .orElseGet(() -> pairings.register(new NewPairing(
                        round.programme(), supporting, recipient, null, LocalDate.now(clock), round.openedBy())))
                .id();
    }
}
