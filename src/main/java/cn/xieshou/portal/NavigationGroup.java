package cn.xieshou.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the main navigation that belong together.
 *
 * @param label Chinese name
 * @param count how much waits there, empty for nothing
 * @param pages those that the viewer may open, at least one
 */
public record NavigationGroup(String label, String count, List<NavigationLink> pages) {

    /** More than that is not counted. */
    static final int MOST = 100;

    /** Where the group itself leads: to its first page. */
    public String href() {
        return pages.get(0).href();
    }

    /** Whether the page being shown is one of the group. */
    public boolean current() {
        return pages.stream().anyMatch(NavigationLink::current);
    }

    /** «page» for a group that is the page itself, «true» for one that holds it, null for others. */
    public @Nullable String mark() {
        return !current() ? null : pages.size() == 1 ? "page" : "true";
    }

    /** «7», «99+», empty for none. */
    static String count(int waiting) {
        return waiting == 0 ? "" : waiting >= MOST ? MOST - 1 + "+" : String.valueOf(waiting);
    }
}
