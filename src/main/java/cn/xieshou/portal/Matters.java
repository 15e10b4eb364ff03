package cn.xieshou.portal;

import cn.xieshou.matter.MatterSight;
import cn.xieshou.notice.MatterTitles;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a business key stands for, whichever feature handed it out. */
@Component
class Matters {

    private final MatterTitles titles;
    private final List<MatterSight> sights;

    Matters(MatterTitles titles, List<MatterSight> sights) {
        this.titles = titles;
        this.sights = sights;
    }

    /**
     * A matter as pages name it.
     *
     * @param title «一中—二中高中部(理科)»
     * @param href its page, empty if it has none
     */
    record Matter(String key, String title, String href) {}

    Matter of(String key) {
        return key.isEmpty()
                ? new Matter(key, "其他事项", "")
                : new Matter(key, titles.title(key), titles.path(key).orElse(""));
    }

    boolean maySee(String account, String key) {
        return sights.stream().anyMatch(kind -> kind.maySee(account, key));
    }
}
