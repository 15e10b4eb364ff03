package cn.xieshou.pairing;

import cn.xieshou.workflow.insight.UnfinishedCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What keeps the final assessment waiting once its day is there: whatever was begun in the cycle is finished before (R-FIN-1). */
@Component
class AwaitedMatters {

    private final CycleDays days;
    private final UnfinishedCalls calls;
    private final Clock clock;

    AwaitedMatters(CycleDays days, UnfinishedCalls calls, Clock clock) {
        this.days = days;
        this.calls = calls;
        this.clock = clock;
    }

    /** The longest first; nothing as long as the assessment's day has not come. */
    List<Awaited> of(Pairing pairing) {
        if (pairing.stage() != Stage.IMPLEMENTATION || !dayCame(pairing)) {
            return List.of();
        }
        Map<AwaitedKey, Awaited> found = new LinkedHashMap<>();
        calls.of(pairing.id(), PairingLifecycle.PROCESS)
                .forEach(call -> key(call).ifPresent(key -> found.computeIfAbsent(
                                key, any -> new Awaited(key, label(key, call.name()), new TreeSet<>()))
                        .cases()
                        .add(Objects.toString(call.called(), ""))));
        return List.copyOf(found.values());
    }

    Optional<Awaited> find(Pairing pairing, AwaitedKey key) {
        return of(pairing).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The engine's ids of all cases that run of it. */
    Set<String> cases(Awaited awaited) {
        return calls.within(awaited.cases());
    }

    private boolean dayCame(Pairing pairing) {
        return days.assessment(pairing)
                .filter(day -> !LocalDate.now(clock).isBefore(day))
                .isPresent();
    }

    private static Optional<AwaitedKey> key(UnfinishedCalls.Call call) {
        Integer year = call.schoolYear();
        return year == null
                ? Optional.empty()
                : AwaitedMatter.calledBy(call.element())
                        .map(matter -> new AwaitedKey(matter, year, Objects.requireNonNullElse(call.term(), 0)));
    }

    private static String label(AwaitedKey key, String name) {
        return name + "（" + key.period().label() + "）";
    }
}
