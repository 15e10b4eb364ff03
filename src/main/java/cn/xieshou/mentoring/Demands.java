package cn.xieshou.mentoring;

import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import org.springframework.stereotype.Component;

/** What a pairing's programme asks for. */
@Component
public class Demands {

    private final Pairings pairings;
    private final Programmes programmes;

    Demands(Pairings pairings, Programmes programmes) {
        this.pairings = pairings;
        this.programmes = programmes;
    }

    public Demand of(MentoringKey key) {
        return of(pairings.get(key.pairingId()).programme(), key);
    }

    public Demand of(String programme, MentoringKey key) {
        return Demand.of(programmes.in(programme, key.year()));
    }
}
