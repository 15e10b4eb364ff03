package cn.xieshou.testing;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.ApplicationContext;

/** The pages of tasks that path tests open, each looked at on a desk and on a telephone: words, widths, cells without their column. */
final class TaskPagesSeen {

    private static final Map<String, String> PAGES = new ConcurrentSkipListMap<>();

    private TaskPagesSeen() {}

    /** Keeps the page of a step as it is opened first. */
    static void add(String step, String html) {
        PAGES.putIfAbsent(step, html);
    }

    /** What is wrong with the pages kept so far, which are forgotten. */
    static List<String> findings(ApplicationContext context) {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Screens screens = new Screens(port, ForeignWords.outsideNamesOf(context));
        Page page = screens.stranger().newPage();
        // So that styles are found: what is drawn then has this address.
        page.navigate("/login");
        PAGES.forEach((step, html) -> {
            page.setContent(html);
            screens.fits(page, step);
        });
        PAGES.clear();
        List<String> findings = screens.findings();
        screens.close();
        return findings;
    }
}
