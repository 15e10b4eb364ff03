package cn.xieshou.once;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.visit.VisitFiles;
import cn.xieshou.visit.VisitWalk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of visits. */
@Component
class VisitScenes implements Scenes {

    private final VisitWalk walk;

    VisitScenes(VisitWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/visits/new/{pairing}",
                this::record,
                "/visits/new/{pairing}/files/{key}",
                this::attach,
                "/visits/{id}/void",
                this::annul);
    }

    private Attempt record() {
        Pairing pairing = walk.begin();
        String page = "/visits/new/" + pairing.id();
        return Attempt.of(RectificationWalk.SECTION, page, page, VisitWalk.fields(Map.of("outcome", "FINE")));
    }

    private Attempt attach() {
        Pairing pairing = walk.begin();
        String page = "/visits/new/" + pairing.id();
        String key = VisitFiles.newKey();
        return new Attempt(RectificationWalk.SECTION, page, page, page + "/files/" + key, Map.of(), Cast.file());
    }

    private Attempt annul() {
        String page = "/visits/" + walk.record(walk.begin(), Map.of());
        return Attempt.of(RectificationWalk.SECTION, page, page + "/void", Map.of("reason", "登记错了学校"));
    }
}
