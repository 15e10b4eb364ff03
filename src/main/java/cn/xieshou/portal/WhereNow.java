package cn.xieshou.portal;

import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits in cases now and in whose hands; asks once for all of them, whichever lists of a page they stand in. */
@Component
@Transactional(readOnly = true)
class WhereNow {

    private final Worklist worklist;
    private final StepHolders holders;

    WhereNow(Worklist worklist, StepHolders holders) {
        this.worklist = worklist;
        this.holders = holders;
    }

    /**
     * A case, or a matter as a whole.
     *
     * @param instance the case, null for the matter
     */
    record Place(@Nullable String instance, String matter) {

        String key() {
            return instance == null ? matter : instance;
        }
    }

    /**
     * What waits.
     *
     * @param waiting by the place's key
     * @param held in whose hands, by the task's id
     */
    record Now(Map<String, List<OpenTask>> waiting, Map<String, String> held) {

        List<OpenTask> in(Place place) {
            return waiting.getOrDefault(place.key(), List.of());
        }
    }

    Now of(Collection<Place> places) {
        Map<String, List<OpenTask>> waiting =
                new HashMap<>(worklist.ofInstances(keys(places, place -> place.instance() != null)));
        waiting.putAll(worklist.ofMatters(keys(places, place -> place.instance() == null)));
        return new Now(
                waiting,
                holders.of(waiting.values().stream().flatMap(Collection::stream).toList()));
    }

    private static Set<String> keys(Collection<Place> places, Predicate<Place> those) {
        return places.stream().filter(those).map(Place::key).collect(Collectors.toSet());
    }
}
