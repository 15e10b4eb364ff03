package cn.xieshou.notice;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Titles and pages of all kinds of matters; the first feature that knows a key answers. */
@Component
public class MatterTitles {

    private final ObjectProvider<MatterTitle> kinds;

    MatterTitles(ObjectProvider<MatterTitle> kinds) {
        this.kinds = kinds;
    }

    /** The title, or the key itself if no feature knows it. */
    public String title(String businessKey) {
        return kinds.orderedStream()
                .flatMap(kind -> kind.title(businessKey).stream())
                .findFirst()
                .orElse(businessKey);
    }

    public Optional<String> path(String businessKey) {
        return kinds.orderedStream()
                .flatMap(kind -> kind.path(businessKey).stream())
                .findFirst();
    }
}
