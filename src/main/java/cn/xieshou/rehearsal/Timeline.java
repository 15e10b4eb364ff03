package cn.xieshou.rehearsal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rehearsal.PairingScript.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/** Performs parts and single cues in the order of time; timers that fall due in between fire at their time. */
@Component
class Timeline {

    private final ActingPeople stage;
    private final Pairings pairings;
    private final Preparation preparation;
    private final PriorityQueue<ScheduledAction> waiting = new PriorityQueue<>();

    Timeline(ActingPeople stage, Pairings pairings, Preparation preparation) {
        this.stage = stage;
        this.pairings = pairings;
        this.preparation = preparation;
    }

    /** Turns parts into cues: each one's steps spread evenly over the timetable, up to its quiet days. */
    List<ScheduledAction> cues(List<PairingScript> parts, Timetable days) {
        List<ScheduledAction> cues = new ArrayList<>();
        int variety = 0;
        for (PairingScript part : parts) {
            variety += 5;
            int last = days.length() - 1 - part.quietDays();
            int count = part.steps().size();
            for (int i = 0; i < count; i++) {
                Step step = part.steps().get(i);
                int day = Math.max(1, last * (i + 1) / count);
                cues.add(new ScheduledAction(days.moment(day, variety + i * 11), () -> perform(part, step)));
            }
        }
        return cues;
    }

    void add(Collection<ScheduledAction> cues) {
        waiting.addAll(cues);
    }

    /** Performs what has been added, and what is added meanwhile, up to {@code end}. */
    void perform(Instant end) {
        Instant first = waiting.isEmpty() ? end : waiting.element().at();
        while (true) {
            Instant timer = stage.nextTimer(end).orElse(Instant.MAX);
            ScheduledAction cue = waiting.peek();
            if (cue != null && cue.at().isBefore(timer) && !cue.at().isAfter(end)) {
                waiting.remove();
                preparation.reached(first, cue.at(), end);
                stage.at(cue.at());
                cue.action().run();
            } else if (timer.isBefore(Instant.MAX)) {
                preparation.reached(first, timer, end);
                stage.at(timer);
                stage.runTimers();
            } else {
                waiting.clear();
                return;
            }
        }
    }

    private void perform(PairingScript part, Step step) {
        pairings.ofSchool(part.recipient()).stream()
                .filter(pairing -> pairing.supportingSchool().equals(part.supporting()))
                .map(Pairing::id)
                .forEach(id -> stage.act(id, step.taskKey(), step.different()));
    }
}
