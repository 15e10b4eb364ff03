package cn.xieshou.once;

import cn.xieshou.experience.ExperienceWalk;
import cn.xieshou.pairing.Pairing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a school begins to write down what worked. */
@Component
class ExperienceScenes implements Scenes {

    private final ExperienceWalk walk;

    ExperienceScenes(ExperienceWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of("/experiences/new/{pairing}", this::begin);
    }

    private Attempt begin() {
        Pairing pairing = walk.begin();
        return Attempt.of(
                ExperienceWalk.liaison(pairing),
                "/pairings/" + pairing.id() + "/results",
                "/experiences/new/" + pairing.id());
    }
}
