package cn.xieshou.portal;

import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to do, and what became of what they did. */
@Service
@Transactional(readOnly = true)
class MyMatters {

    private static final Duration RECENTLY = Duration.ofDays(30);

    private final Worklist worklist;
    private final Trail trail;
    private final Matters matters;
    private final Holders hands;
    private final Clock clock;

    MyMatters(Worklist worklist, Trail trail, Matters matters, Holders hands, Clock clock) {
        this.worklist = worklist;
        this.trail = trail;
        this.matters = matters;
        this.hands = hands;
        this.clock = clock;
    }

    /**
     * Something to do.
     *
     * @param hands whose it is, empty if mine
     * @param mine whether I have it in hand; otherwise it waits for my whole group
     * @param askedBy who asks for an opinion, null if the step is my own
     */
    record ToDo(
            String taskId,
            String step,
            Matters.Matter matter,
            String process,
            Instant since,
            @Nullable Instant due,
            boolean mine,
            String hands,
            @Nullable String askedBy) {}

    /**
     * A matter that I acted in.
     *
     * @param last my newest act in it
     * @param now where it stands: «签署(王某)», empty if nothing is waiting
     */
    record Done(TrailLine last, Matters.Matter matter, String now) {}

    /** The earliest due first. */
    List<ToDo> toDo(String account) {
        return worklist.of(account).stream().map(task -> toDo(task, account)).toList();
    }

    /** My acts of the last 30 days, one for each matter, newest first. */
    List<Done> done(String account) {
        Map<String, TrailLine> newest = new LinkedHashMap<>();
        trail.doneBy(account, clock.instant().minus(RECENTLY))
                .forEach(line -> newest.putIfAbsent(line.matterKey(), line));
        Map<String, List<OpenTask>> waiting = worklist.ofMatters(newest.keySet());
        return newest.values().stream()
                .map(line -> new Done(
                        line, matters.of(line.matterKey()), now(waiting.getOrDefault(line.matterKey(), List.of()))))
                .toList();
    }

    private ToDo toDo(OpenTask task, String account) {
        String owner = task.owner();
        boolean asked = owner != null && !owner.equals(account) && task.isOf(account);
        return new ToDo(
                task.taskId(),
                task.name(),
                matters.of(task.businessKey()),
                task.processName(),
                task.createdAt(),
                task.due(),
                task.isOf(account),
                task.isOf(account) ? "" : hands.of(task),
                asked && owner != null ? hands.person(owner) : null);
    }

    private String now(Collection<OpenTask> waiting) {
        return waiting.stream()
                .map(task -> task.name() + "：" + hands.of(task))
                .distinct()
                .collect(Collectors.joining("；"));
    }
}
