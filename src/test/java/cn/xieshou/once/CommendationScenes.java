package cn.xieshou.once;

import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.commendation.HonourKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of commendation. */
@Component
class CommendationScenes implements Scenes {

    private static final String PAGE = "/commendations";

    private final CommendationWalk walk;

    CommendationScenes(CommendationWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(PAGE, this::open, "/account/commendations/{id}/objections", this::object);
    }

    private Attempt open() {
        CommendationWalk.Scene scene = walk.begin();
        return Attempt.of(CommendationWalk.OFFICE, PAGE, PAGE, Map.of("programme", scene.programme(), "year", "2026"));
    }

    private Attempt object() {
        CommendationWalk.Scene scene = walk.begin();
        String school = scene.secondary().supportingSchool();
        String id = walk.published(scene);
        String against =
                String.valueOf(walk.candidate(id, HonourKind.TEACHER, school).id());
        return Attempt.of(
                scene.primary().recipientSchool() + ".liaison",
                PAGE + "/" + id,
                "/account/commendations/" + id + "/objections",
                Map.of("candidate", against, "content", "事迹与实际不符"));
    }
}
