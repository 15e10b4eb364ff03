package cn.xieshou.journey;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.rehearsal.OneStepOn;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.util.List;
import java.util.Set;

/** Years pass from timer to timer: whoever has a step of a pairing does it with the usual answers, but for the steps that the story tells. */
record Passing(Almanac almanac, Worklist worklist, OneStepOn people) {

    /** Up to nine o'clock of that day, when what fell due is done and the mails have left. */
    void until(String day, Pair pair, Set<String> told) {
        while (almanac.toTheNextTimer(day)) {
            everybodyActs(pair, told);
        }
        almanac.settle();
        everybodyActs(pair, told);
    }

    /** All that waits now, and what comes of it. */
    void everybodyActs(Pair pair, Set<String> told) {
        for (List<OpenTask> open = open(pair, told); !open.isEmpty(); open = open(pair, told)) {
            open.stream()
                    .filter(task -> worklist.find(task.taskId()).isPresent())
                    .forEach(people::act);
        }
    }

    private List<OpenTask> open(Pair pair, Set<String> told) {
        return worklist.ofMatter(pair.id()).stream()
                .filter(task -> !told.contains(task.taskKey()))
                .toList();
    }
}
