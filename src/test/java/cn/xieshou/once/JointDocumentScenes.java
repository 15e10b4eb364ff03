package cn.xieshou.once;

import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.JointDocumentWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of joint documents. */
@Component
class JointDocumentScenes implements Scenes {

    private final JointDocumentWalk walk;

    JointDocumentScenes(JointDocumentWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of("/joint-documents/new/{pairing}", this::begin);
    }

    private Attempt begin() {
        Pairing pairing = walk.pairing();
        String page = "/joint-documents/new/" + pairing.id();
        return Attempt.of(
                JointDocumentWalk.liaison(pairing, Side.SUPPORTING),
                page,
                page,
                Map.of("kind", DocumentKind.DEPARTMENT_PLAN.name(), "year", "2026", "department", "教务处"));
    }
}
