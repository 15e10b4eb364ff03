package cn.xieshou.rehearsal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rehearsal.Part.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/** Performs parts and single cues in the order of time; timers that fall due in between fire at their time. */
@Component
class Play {

    private final Stage stage;
    private final Pairings pairings;
    private final PriorityQueue<Cue> waiting = new PriorityQueue<>();

    Play(Stage stage, Pairings pairings) {
        this.stage = stage;
        this.pairings = pairings;
    }

    /** Turns parts into cues: each one's steps spread evenly over the timetable, up to its quiet days. */
    List<Cue> cues(List<Part> parts, Timetable days) {
        List<Cue> cues = new ArrayList<>();
        int variety = 0;
        for (Part part : parts) {
            variety += 5;
            int last = days.length() - 1 - part.quietDays();
            int count = part.steps().size();
            for (int i = 0; i < count; i++) {
                Step step = part.steps().get(i);
                int day = Math.max(1, last * (i + 1) / count);
                cues.add(new Cue(days.moment(day, variety + i * 11), () -> perform(part, step)));
            }
        }
        return cues;
    }

    void add(Collection<Cue> cues) {
        waiting.addAll(cues);
    }

    /** Performs what has been added, and what is added meanwhile, up to {@code end}. */
    void perform(Instant end) {
        while (true) {
            Instant timer = stage.nextTimer(end).orElse(Instant.MAX);
            Cue cue = waiting.peek();
            if (cue != null && cue.at().isBefore(timer) && !cue.at().isAfter(end)) {
                waiting.remove();
                stage.at(cue.at());
                cue.action().run();
            } else if (timer.isBefore(Instant.MAX)) {
                stage.at(timer);
                stage.runTimers();
            } else {
                waiting.clear();
                return;
            }
        }
    }

    private void perform(Part part, Step step) {
        pairings.ofSchool(part.recipient()).stream()
                .filter(pairing -> pairing.supportingSchool().equals(part.supporting()))
                .map(Pairing::id)
                .forEach(id -> stage.act(id, step.taskKey(), step.different()));
    }
}
