package cn.xieshou.once;

import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.shared.Side;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of mentoring. */
@Component
class MentoringScenes implements Scenes {

    private final MentoringWalk walk;

    MentoringScenes(MentoringWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/mentorships/{id}/end", () -> on("end", Map.of()), "/mentorships/{id}/hand-over", this::handOver);
    }

    private Attempt handOver() {
        MentoringKey key = running();
        return on(key, "hand-over", Map.of("mentor", walk.teacher(key, Side.SUPPORTING, 2)));
    }

    private Attempt on(String action, Map<String, String> fields) {
        return on(running(), action, fields);
    }

    private Attempt on(MentoringKey key, String action, Map<String, String> fields) {
        String page = "/mentorships/" + walk.pairs(key).get(0).id();
        Map<String, String> typed = new HashMap<>(Map.of("lastDay", "2026-09-10", "reason", "调离"));
        typed.putAll(fields);
        return Attempt.of(walk.person(key, Side.SUPPORTING, "liaison"), page, page + "/" + action, typed);
    }

    private MentoringKey running() {
        MentoringKey key = walk.begin("county");
        walk.run(key);
        return key;
    }
}
