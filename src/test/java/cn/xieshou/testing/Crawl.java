package cn.xieshou.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the links of the portal's pages, breadth first; of pages that differ only in their number it takes one. */
public final class Crawl {

    private static final int ALIKE = 1;

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]:not([download])')]
              .filter(a => a.origin === location.origin)
              .map(a => a.pathname + a.search)
            """;

    private final Page page;
    private final int most;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();

    /** @param most pages at which the crawl ends */
    public Crawl(Page page, int most) {
        this.page = page;
        this.most = most;
    }

    /** Is told of each page that was opened. */
    public interface Visitor {
        void see(String path, int status);
    }

    /** Number of pages seen; downloads, Tasklist and what is left by a redirect to it are not counted. */
    public int from(Collection<String> starts, Visitor visitor) {
        starts.forEach(this::plan);
        int seen = 0;
        while (!ahead.isEmpty() && seen < most) {
            String path = ahead.remove();
            int status = open(path);
            if (status > 0 && !URI.create(page.url()).getPath().startsWith("/camunda/")) {
                seen++;
                links().forEach(this::plan);
                visitor.see(path, status);
            }
        }
        return seen;
    }

    private void plan(String path) {
        boolean page = !path.startsWith("/camunda/") && known.add(path);
        if (page && alike.merge(kind(path), 1, Integer::sum) <= ALIKE) {
            ahead.add(path);
        }
    }

    /** The address without what looks like a number or a code, members of a collection alike: pages of one kind share it. */
    public static String kind(String path) {
        return path.replaceAll("=[^&]*", "=")
                .replaceAll("(?<=.)/[^/?]*[\\d.][^/?]*", "/*")
                .replaceAll("^/(\\w+s)/(?!new)[^/?]+", "/$1/*");
    }

    /** Status of the answer, 0 for a file to download. */
    private int open(String path) {
        try {
            Response answer = page.navigate(path);
            return answer == null ? 0 : answer.status();
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Download is starting")) {
                return 0;
            }
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) page.evaluate(LINKS);
    }
}
