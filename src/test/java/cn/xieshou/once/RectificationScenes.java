package cn.xieshou.once;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.RectificationWalk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of supervision. */
@Component
class RectificationScenes implements Scenes {

    private final RectificationWalk walk;

    RectificationScenes(RectificationWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of("/rectifications/new/{pairing}", this::demand);
    }

    private Attempt demand() {
        Pairing pairing = walk.begin();
        String page = "/rectifications/new/" + pairing.id();
        return Attempt.of(RectificationWalk.SECTION, page, page, RectificationWalk.typed(Map.of()));
    }
}
