package cn.xieshou.testing;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Follows the links of the portal's pages, breadth first; of pages that differ only in their number it takes one. A page of
 * which somebody was shown every word before is asked for its links without being drawn again.
 */
public final class Crawl {

    private static final int ALIKE = 1;

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]:not([download])')]
              .filter(a => a.origin === location.origin)
              .map(a => a.pathname + a.search)
            """;

    /** What is within the layout; that differs from one role to the other and is seen with the role's other pages. */
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("<a\\b(?![^>]*\\bdownload\\b)[^>]*\\bhref=\"(/[^\"]*)\"");

    private final Page page;
    private final int most;
    private final Set<String> shown;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();

    /**
     * @param most pages at which the crawl ends
     * @param shown what earlier crawls have shown, and this one adds to
     */
    public Crawl(Page page, int most, Set<String> shown) {
        this.page = page;
        this.most = most;
        this.shown = shown;
    }

    /** Is told of each page that was opened. */
    public interface Visitor {
        void see(String path, int status);
    }

    /** Number of pages seen, also of those shown before; downloads, Tasklist and what is left by a redirect to it are not counted. */
    public int from(Collection<String> starts, Visitor visitor) {
        starts.forEach(this::plan);
        int seen = 0;
        while (!ahead.isEmpty() && seen < most) {
            String path = ahead.remove();
            APIResponse answer = page.request().get(path);
            if (isPage(answer)) {
                seen++;
                follow(path, answer, visitor);
            }
        }
        return seen;
    }

    private static boolean isPage(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                && !URI.create(answer.url()).getPath().startsWith("/camunda/");
    }

    private void follow(String path, APIResponse answer, Visitor visitor) {
        String html = answer.text();
        if (shown.add(said(html))) {
            page.navigate(path);
            links().forEach(this::plan);
            visitor.see(path, answer.status());
        } else {
            LINK.matcher(html)
                    .results()
                    .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                    .forEach(this::plan);
        }
    }

    /** A page without a main part counts as a whole. */
    private static String said(String html) {
        Matcher main = MAIN.matcher(html);
        return TOKEN.matcher(main.find() ? main.group() : html).replaceAll("");
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

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) page.evaluate(LINKS);
    }
}
