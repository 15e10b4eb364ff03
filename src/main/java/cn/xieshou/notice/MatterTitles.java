package cn.xieshou.notice;

import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.register.Condition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Titles and pages of all those that a feature knows, by key. */
    public Map<String, Titled> of(Collection<String> businessKeys) {
        Map<String, Titled> known = new HashMap<>();
        Set<String> open = new HashSet<>(businessKeys);
        for (MatterTitle kind : kinds.orderedStream().toList()) {
            if (!open.isEmpty()) {
                known.putAll(kind.titled(open));
                open.removeAll(known.keySet());
            }
        }
        return known;
    }

    /** Matters of any kind that are called so; the column holds business keys. */
    public Condition called(String column, String typed) {
        return kinds.orderedStream().map(kind -> kind.called(column, typed)).reduce(Condition.NONE, Condition::or);
    }

    public Optional<String> path(String businessKey) {
        return kinds.orderedStream()
                .flatMap(kind -> kind.path(businessKey).stream())
                .findFirst();
    }
}
