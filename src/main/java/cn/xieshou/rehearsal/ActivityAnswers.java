package cn.xieshou.rehearsal;

import cn.xieshou.ledger.ActivityConfirmation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The other school checks what was recorded; what it disputes is corrected. */
@Component
class ActivityAnswers implements Answers {

    /** What {@link Deviation} says when the first of several did not take place as it stands there. */
    static final String DISPUTE = "opinion";

    private static final List<String> TYPED = List.of(
            "type",
            "heldOn",
            "hours",
            "place",
            "placeNote",
            "subject",
            "grade",
            "topic",
            "content",
            "effect",
            "supportingPeople",
            "recipientPeople");

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                ActivityConfirmation.CHECK, ActivityAnswers::checked,
                ActivityConfirmation.CORRECT, ActivityAnswers::corrected,
                ActivityConfirmation.RECHECK, asked -> Map.of("decision", "confirm"));
    }

    private static Map<String, Object> checked(Asked asked) {
        List<?> waiting = (List<?>) asked.shown("confirmed");
        return asked.different().containsKey(DISPUTE)
                ? Map.of(
                        "disputed",
                        waiting.subList(0, 1),
                        "confirmed",
                        waiting.subList(1, waiting.size()),
                        DISPUTE,
                        String.valueOf(asked.different().get(DISPUTE)))
                : Map.of("confirmed", waiting);
    }

    private static Map<String, Object> corrected(Asked asked) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", "resubmit"));
        TYPED.stream()
                .filter(key -> !String.valueOf(asked.shown(key)).isEmpty())
                .forEach(key -> form.put(key, asked.shown(key)));
        form.put("content", asked.shown("content") + "（已与对方核对签到表。）");
        return form;
    }
}
