package cn.xieshou.notice;

import cn.xieshou.register.Condition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people call the matters of one kind; one bean per feature that hands out business keys. */
public interface MatterTitle {

    /** «一中—二中高中部（理科）», empty if {@code businessKey} is of another kind. Holds no personal data: it goes into mails. */
    Optional<String> title(String businessKey);

    /** Titles and pages of those among {@code businessKeys} that are of this kind; it asks no more often than for one. */
    default Map<String, Titled> titled(Collection<String> businessKeys) {
        Map<String, Titled> all = new HashMap<>();
        businessKeys.forEach(key -> title(key)
                .ifPresent(title -> all.put(key, new Titled(title, path(key).orElse("")))));
        return all;
    }

    /**
     * A matter in words.
     *
     * @param path its page inside the application, empty if it has none
     */
    record Titled(String title, String path) {}

    /**
     * Matters of this kind that are called so.
     *
     * @param column SQL that holds a business key
     */
    default Condition called(String column, String typed) {
        return Condition.NONE;
    }

    /** Address of the matter's page inside the application, {@code /pairings/P-2026-001}; empty as above. */
    Optional<String> path(String businessKey);
}
