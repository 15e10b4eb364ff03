package cn.xieshou.portal;

import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.insight.KnownCases;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to do, and what became of what they did. */
@Service
@Transactional(readOnly = true)
class MyMatters {

    private static final Duration RECENTLY = Duration.ofDays(30);
    private static final int MOST_DONE = 20;

    private final TodoOrder order;
    private final Worklist worklist;
    private final KnownCases known;
    private final Trail trail;
    private final Matters matters;
    private final ToDos toDos;
    private final Clock clock;

    MyMatters(
            TodoOrder order,
            Worklist worklist,
            KnownCases known,
            Trail trail,
            Matters matters,
            ToDos toDos,
            Clock clock) {
        this.order = order;
        this.worklist = worklist;
        this.known = known;
        this.trail = trail;
        this.matters = matters;
        this.toDos = toDos;
        this.clock = clock;
    }

    /**
     * A case that I acted in: one plan filing, one selection, one agreement; what I did outside any form counts for its pairing.
     *
     * @param last my newest act in it
     * @param process what the case is called, empty for a pairing as a whole
     * @param now where it stands: «签署(王某)», empty if nothing is waiting
     */
    record Done(TrailLine last, Matters.Matter matter, String process, String now) {}

    /**
     * What is open for somebody.
     *
     * @param first those to begin with, as many as asked for
     * @param all how many there are
     */
    record Open(List<ToDo> first, int all, int late) {}

    /** What was returned first, then the earliest due. */
    Open toDo(String account, int most) {
        TodoOrder.First waits = order.first(
                account,
                most,
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        Map<String, OpenTask> open = worklist.find(waits.ids());
        List<OpenTask> first = waits.ids().stream()
                .flatMap(id -> Stream.ofNullable(open.get(id)))
                .toList();
        return new Open(toDos.of(first, account), waits.all(), waits.late());
    }

    /** My acts of the last 30 days, one for each case, newest first, as many as help to remember. */
    List<TrailLine> deeds(String account) {
        Map<String, TrailLine> newest = new LinkedHashMap<>();
        for (TrailLine line : trail.doneBy(account, clock.instant().minus(RECENTLY))) {
            if (newest.size() < MOST_DONE) {
                newest.putIfAbsent(place(line).key(), line);
            }
        }
        return List.copyOf(newest.values());
    }

    /** What became of them. */
    List<Done> done(List<TrailLine> deeds, WhereNow.Now now) {
        Map<String, KnownCases.Named> cases = known.named(deeds.stream()
                .flatMap(line -> Stream.ofNullable(line.processInstanceId()))
                .collect(Collectors.toSet()));
        Map<String, Matters.Matter> about =
                matters.of(deeds.stream().map(TrailLine::matterKey).toList());
        return deeds.stream()
                .map(line -> new Done(
                        line,
                        Objects.requireNonNull(about.get(line.matterKey())),
                        Optional.ofNullable(cases.get(place(line).key()))
                                .map(KnownCases.Named::name)
                                .orElse(""),
                        isOfNoCase(line, about)
                                ? "见事项页"
                                : now(
                                        now.in(place(line)),
                                        now.held(),
                                        cases.get(place(line).key()))))
                .toList();
    }

    /** Done outside any form, of a pairing: what waits in its other cases says nothing of it. */
    private static boolean isOfNoCase(TrailLine line, Map<String, Matters.Matter> about) {
        return line.processInstanceId() == null
                && Objects.requireNonNull(about.get(line.matterKey())).href().startsWith("/pairings/");
    }

    static WhereNow.Place place(TrailLine line) {
        return new WhereNow.Place(line.processInstanceId(), line.matterKey());
    }

    private static String now(Collection<OpenTask> waiting, Map<String, String> held, KnownCases.@Nullable Named of) {
        if (waiting.isEmpty() && of != null) {
            return of.over() ? "已办结" : "目前没有待办环节，到日期自动继续";
        }
        return waiting.stream()
                .map(task -> task.name() + "：" + held.get(task.taskId()))
                .distinct()
                .collect(Collectors.joining("；"));
    }
}
