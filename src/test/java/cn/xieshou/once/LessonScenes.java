package cn.xieshou.once;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.openlesson.Invited;
import cn.xieshou.openlesson.LessonWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of open lessons. */
@Component
class LessonScenes implements Scenes {

    private final LessonWalk walk;

    LessonScenes(LessonWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/open-lessons/new/{pairing}", this::announce,
                "/open-lessons/{id}/edit", this::change,
                "/open-lessons/{id}/cancel", this::cancel,
                "/open-lessons/{id}/answer", this::answer);
    }

    private Attempt announce() {
        Pairing pairing = walk.begin();
        String page = "/open-lessons/new/" + pairing.id();
        // No school is invited: each pairing that others have made since would add people who are told.
        return Attempt.of(
                host(pairing), page, page, walk.typed(pairing, Map.of("invited", Invited.KINDERGARTEN.name())));
    }

    private Attempt change() {
        Pairing pairing = walk.begin();
        String page = "/open-lessons/" + walk.announce(pairing, Map.of()) + "/edit";
        return Attempt.of(host(pairing), page, page, walk.typed(pairing, Map.of("startsAt", "14:30")));
    }

    private Attempt cancel() {
        Pairing pairing = walk.begin();
        String page = "/open-lessons/" + walk.announce(pairing, Map.of());
        return Attempt.of(host(pairing), page, page + "/cancel", Map.of("reason", "教师外出培训"));
    }

    private Attempt answer() {
        Pairing pairing = walk.begin();
        String page = "/open-lessons/" + walk.announce(pairing, Map.of());
        String guest = ActivityWalk.liaison(pairing, Side.RECIPIENT);
        return Attempt.of(guest, page, page + "/answer", Map.of("answer", "stays", "names", "", "remark", ""));
    }

    private static String host(Pairing pairing) {
        return ActivityWalk.liaison(pairing, Side.SUPPORTING);
    }
}
