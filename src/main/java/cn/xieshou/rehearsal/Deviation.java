package cn.xieshou.rehearsal;

import cn.xieshou.ledger.ActivityConfirmation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How a task is dealt with in a pairing, where that is not the usual way.
 *
 * @param taskKey the task's element id
 * @param different what is answered other than usual
 */
record Deviation(String taskKey, Pace pace, Map<String, Object> different) {

    static Deviation habit(String taskKey, Pace pace) {
        return new Deviation(taskKey, pace, Map.of());
    }

    static Deviation never(String taskKey) {
        return habit(taskKey, Pace.never());
    }

    /** Sends it back with an opinion. */
    static Deviation returns(String taskKey, Pace pace, String opinion) {
        return new Deviation(taskKey, pace, Map.of("decision", "return", "opinion", opinion));
    }

    /** The first list of activities is not as the other school remembers it. */
    static Deviation disputes(String why) {
        return new Deviation(ActivityConfirmation.CHECK, Pace.after(2), Map.of(ActivityAnswers.DISPUTE, why));
    }

    /** Nor another, after so many others. */
    static List<Deviation> disputesTwice(String first, int between, String second) {
        List<Deviation> all = new ArrayList<>(List.of(disputes(first)));
        all.addAll(Collections.nCopies(between, habit(ActivityConfirmation.CHECK, Pace.after(2))));
        all.add(disputes(second));
        return all;
    }
}
