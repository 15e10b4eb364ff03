package cn.xieshou.once;

import cn.xieshou.ledger.ActivityTypeEditing;
import cn.xieshou.ledger.ActivityTypes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the office does with the kinds of activities. */
@Component
class ActivityTypeScenes implements Scenes {

    private static final String PAGE = "/settings/activity-types";

    private final Cast cast;
    private final ActivityTypes types;
    private final ActivityTypeEditing editing;

    ActivityTypeScenes(Cast cast, ActivityTypes types, ActivityTypeEditing editing) {
        this.cast = cast;
        this.types = types;
        this.editing = editing;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                PAGE,
                () -> Attempt.of(cast.office(), PAGE, PAGE, Map.of("name", name())),
                PAGE + "/{code}",
                () -> {
                    String page = PAGE + "/" + one();
                    return Attempt.of(cast.office(), page, page, Map.of("name", name()));
                },
                PAGE + "/{code}/retire",
                () -> Attempt.of(cast.office(), PAGE, PAGE + "/" + one() + "/retire"),
                PAGE + "/{code}/restore",
                () -> {
                    String code = one();
                    editing.retire(code);
                    return Attempt.of(cast.office(), PAGE, PAGE + "/" + code + "/restore");
                });
    }

    private String one() {
        String name = name();
        editing.add(new ActivityTypeEditing.Typed(name, List.of(), ""));
        return types.offered().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static String name() {
        return "第" + Cast.next() + "种活动";
    }
}
