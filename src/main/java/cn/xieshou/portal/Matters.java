package cn.xieshou.portal;

import cn.xieshou.matter.MatterSight;
import cn.xieshou.notice.MatterTitle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a business key stands for, whichever feature handed it out. */
@Component
class Matters {

    private final List<MatterTitle> titles;
    private final List<MatterSight> sights;

    Matters(List<MatterTitle> titles, List<MatterSight> sights) {
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
        String title = first(kind -> kind.title(key)).orElse(key.isEmpty() ? "其他事项" : key);
        return new Matter(key, title, first(kind -> kind.path(key)).orElse(""));
    }

    boolean maySee(String account, String key) {
        return sights.stream().anyMatch(kind -> kind.maySee(account, key));
    }

    private Optional<String> first(Function<MatterTitle, Optional<String>> asked) {
        return titles.stream().flatMap(kind -> asked.apply(kind).stream()).findFirst();
    }
}
