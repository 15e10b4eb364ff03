package cn.xieshou.once;

import cn.xieshou.mentoring.BackboneWalk;
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

    private final BackboneWalk backbone;

    MentoringScenes(MentoringWalk walk, BackboneWalk backbone) {
        this.walk = walk;
        this.backbone = backbone;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/mentorships/{id}/end",
                () -> on("end", Map.of()),
                "/mentorships/{id}/hand-over",
                this::handOver,
                "/backbone/{pairing}",
                this::backbone,
                "/backbone/{pairing}/{id}/strike",
                this::strike);
    }

    private Attempt backbone() {
        MentoringKey key = walk.begin("district");
        String page = "/backbone/" + key.pairingId();
        return new Attempt(
                walk.person(key, Side.RECIPIENT, "liaison"),
                page,
                page,
                page,
                backbone.typed(key, 1),
                BackboneWalk.proof());
    }

    private Attempt strike() {
        MentoringKey key = walk.begin("district");
        long id = backbone.record(key, 1);
        String page = "/backbone/" + key.pairingId();
        return Attempt.of(
                walk.person(key, Side.RECIPIENT, "liaison"),
                page,
                page + "/" + id + "/strike",
                Map.of("reason", "重复登记"));
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
