package cn.xieshou.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One browser for all tests of the JVM, closed when it ends. It is the Chromium of {@code XIESHOU_CHROMIUM} or of the
 * system, the one without windows first; only where there is none Playwright downloads its own.
 */
public final class Browser {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // All pages are of one site: one process draws them, and none waits ready for another site.
            "--process-per-site",
            "--disable-site-isolation-trials",
            "--renderer-process-limit=1");

    /** Milliseconds; only a fault takes that long, or a machine that does ten other things. */
    private static final double PATIENCE = 120_000;

    /** Of the system: the one without windows needs a third of the other's processor time. */
    private static final List<Path> INSTALLED =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static com.microsoft.playwright.Browser browser;

    private Browser() {}

    /** A fresh session of nobody, closed by the caller; Chinese, in Chinese time. */
    public static BrowserContext session(int port, int width, int height) {
        return session(port, width, height, true);
    }

    /** The same of a browser that runs no scripts. */
    public static BrowserContext sessionWithoutScripts(int port, int width, int height) {
        return session(port, width, height, false);
    }

    private static BrowserContext session(int port, int width, int height, boolean scripts) {
        BrowserContext session = browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        // A colour half way to another is no colour of the page.
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, height));
        session.setDefaultTimeout(PATIENCE);
        return session;
    }

    /** Opens the sign-in page if nothing else is open yet and signs in there; afterwards the page that was asked for shows. */
    public static void signIn(Page page, String account, String password) {
        if (!page.url().contains("/login")) {
            page.navigate("/login");
        }
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (browser == null) {
            // The first page of a cold Tasklist on a busy machine takes longer than the five seconds that are usual.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Optional<Path> chromium = chromium();
            Map<String, String> environment = new HashMap<>(System.getenv());
            chromium.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            chromium.ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("XIESHOU_CHROMIUM");
        List<Path> candidates = named == null ? INSTALLED : List.of(Path.of(named));
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }
}
